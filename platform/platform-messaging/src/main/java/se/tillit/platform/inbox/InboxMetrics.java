package se.tillit.platform.inbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.concurrent.atomic.AtomicLong;

/** What became of events, by consumer and outcome; how many are parked, which is an alarm whenever it is not 0. */
@Singleton
class InboxMetrics {

    private final MeterRegistry registry;
    private final ParkedEvents parked;
    private final AtomicLong parkedNow = new AtomicLong();
    private final Gauge gauge;

    InboxMetrics(MeterRegistry registry, ParkedEvents parked) {
        this.registry = registry;
        this.parked = parked;
        this.gauge = Gauge.builder("tillit.inbox.parked", parkedNow, AtomicLong::doubleValue)
                .description("Events that wait for an operator")
                .register(registry);
    }

    @PreDestroy
    void takeDown() {
        registry.remove(gauge);
    }

    void count(String consumer, Outcome outcome) {
        Counter.builder("tillit.inbox.events")
                .description("Events that came, by consumer and what became of them")
                .tag("consumer", consumer)
                .tag("outcome", outcome.tag())
                .register(registry)
                .increment();
    }

    void retried(String consumer) {
        Counter.builder("tillit.inbox.retries")
                .description("Attempts that failed for something that may pass")
                .tag("consumer", consumer)
                .register(registry)
                .increment();
    }

    @Scheduled(every = "5s", identity = "inbox-metrics", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        parkedNow.set(parked.count());
    }
}
