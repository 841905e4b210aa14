package se.tillit.jobagent.search;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.Startup;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import se.tillit.jobagent.openads.OpenAds;

/** How searches go on this replica. One that is by the statement for long has an index that is not filled or cannot keep up. */
@Startup
@Singleton
class SearchMetrics {

    private final MeterRegistry registry;
    private final Gauge ads;
    private final Counter byIndex;
    private final Counter byStatement;

    SearchMetrics(MeterRegistry registry, OpenAds openAds) {
        this.registry = registry;
        this.ads = Gauge.builder("tillit.search.ads", openAds, OpenAds::size)
                .description("Ads that are found by the index; 0 while it is filled")
                .register(registry);
        this.byIndex = searches("index");
        this.byStatement = searches("statement");
    }

    private Counter searches(String by) {
        return Counter.builder("tillit.searches")
                .description("Searches, by what answered them")
                .tag("by", by)
                .register(registry);
    }

    void count(boolean indexed) {
        (indexed ? byIndex : byStatement).increment();
    }

    @PreDestroy
    void takeDown() {
        registry.remove(ads);
    }
}
