package se.tillit.jobagent.alert;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import se.tillit.jobagent.agent.Frequency;

/** How much is told, and how much is not. account-service counts what it suppresses itself under the same name. */
@Singleton
public class AlertMetrics {

    private final MeterRegistry registry;

    AlertMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    void told(Frequency frequency) {
        Counter.builder("tillit.alerts")
                .description("Alerts that were handed over to be told")
                .tag("frequency", frequency.name())
                .register(registry)
                .increment();
    }

    /** Counts ads that an agent found and that are not told. */
    public void suppressed(Suppression reason, int ads) {
        Counter.builder("tillit.alerts.suppressed")
                .description("Ads that an agent found and that were not told, by reason")
                .tag("reason", reason.wireName())
                .register(registry)
                .increment(ads);
    }
}
