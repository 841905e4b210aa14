package se.tillit.consent.erasure;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Alarms: how many erasures are blocked, and how many take longer than they may. Both are 0 on a good day. */
@Singleton
class ErasureMetrics {

    private static final Logger LOG = Logger.getLogger(ErasureMetrics.class);

    private final ErasureRows rows;
    private final EntityManager database;
    private final MeterRegistry registry;
    private final Duration alarmAfter;
    private final Clock clock;
    private final AtomicLong blocked = new AtomicLong();
    private final AtomicLong overdue = new AtomicLong();
    private final List<Gauge> gauges;

    ErasureMetrics(
            ErasureRows rows, EntityManager database, MeterRegistry registry, ErasureConfig config, Clock clock) {
        this.rows = rows;
        this.database = database;
        this.registry = registry;
        this.alarmAfter = config.alarmAfter();
        this.clock = clock;
        this.gauges = List.of(
                Gauge.builder("tillit.erasure.blocked", blocked, AtomicLong::doubleValue)
                        .description("Erasures that wait for an operator")
                        .register(registry),
                Gauge.builder("tillit.erasure.overdue", overdue, AtomicLong::doubleValue)
                        .description("Erasures that take longer than they may")
                        .register(registry));
    }

    @PreDestroy
    void takeDown() {
        gauges.forEach(registry::remove);
    }

    @Scheduled(every = "5s", identity = "erasure-metrics", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    @Transactional
    void measure() {
        blocked.set(rows.countIn(ErasureState.BLOCKED));
        long late = ((Number) database.createNativeQuery(
                                "select count(*) from erasure where state <> 'DONE' and requested_at < :before",
                                Long.class)
                        .setParameter("before", clock.instant().minus(alarmAfter))
                        .getSingleResult())
                .longValue();
        if (late > overdue.getAndSet(late)) {
            LOG.errorf("erasures overdue=%d", late);
        }
    }
}
