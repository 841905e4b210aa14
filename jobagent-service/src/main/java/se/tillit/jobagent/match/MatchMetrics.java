package se.tillit.jobagent.match;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.Supplier;
import se.tillit.jobagent.agent.AgentSet;

/** How matching goes on this replica, told from its start on. Candidates by ads are what an ad costs. */
@Startup
@Singleton
class MatchMetrics {

    private final MeterRegistry registry;
    private final Timer ads;
    private final List<Meter> ofIndex;

    MatchMetrics(MeterRegistry registry, AgentIndex index) {
        this.registry = registry;
        this.ads = Timer.builder("tillit.matching.ad")
                .description("Time to find the agents that an ad matches")
                .publishPercentiles(0.5, 0.99)
                .register(registry);
        this.ofIndex = List.of(
                Gauge.builder(
                                "tillit.matching.agents",
                                index,
                                agents -> agents.statistics().queries())
                        .description("Agents in memory")
                        .register(registry),
                Gauge.builder(
                                "tillit.matching.agents.bytes",
                                index,
                                agents -> agents.statistics().bytes())
                        .description("Heap that they take")
                        .baseUnit("bytes")
                        .register(registry),
                FunctionCounter.builder(
                                "tillit.matching.candidates",
                                index,
                                agents -> agents.statistics().candidates())
                        .description("Agents that were looked at for ads")
                        .register(registry),
                FunctionCounter.builder(
                                "tillit.matching.matches",
                                index,
                                agents -> agents.statistics().matches())
                        .description("Agents that ads matched")
                        .register(registry));
    }

    @PreDestroy
    void takeDown() {
        ofIndex.forEach(registry::remove);
    }

    AgentSet time(Supplier<AgentSet> match) {
        return ads.record(match);
    }
}
