package se.tillit.platform.outbox;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.scheduler.Scheduled;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;

/** What an operator watches: how many events wait, for how long the oldest, and how many can never be sent. */
@Singleton
class OutboxMetrics {

    private static final String MEASURE = """
            select count(*) filter (where parked_reason is null),
                   coalesce(extract(epoch from now() - min(created_at) filter (where parked_reason is null)), 0),
                   count(*) filter (where parked_reason is not null)
            from outbox where sent_at is null
            """;

    private final DataSource database;
    private final MeterRegistry registry;
    private final Counter sent;
    private final List<Gauge> gauges;
    private final AtomicReference<Measured> last = new AtomicReference<>(new Measured(0, 0, 0));

    private record Measured(long depth, double oldestSeconds, long parked) {}

    OutboxMetrics(DataSource database, MeterRegistry registry) {
        this.database = database;
        this.registry = registry;
        this.sent = Counter.builder("tillit.outbox.sent")
                .description("Events that the broker took")
                .register(registry);
        this.gauges = List.of(
                Gauge.builder("tillit.outbox.depth", last, state -> state.get().depth())
                        .description("Events that wait to be sent")
                        .register(registry),
                Gauge.builder(
                                "tillit.outbox.oldest.age",
                                last,
                                state -> state.get().oldestSeconds())
                        .baseUnit("seconds")
                        .description("How long the oldest waiting event has waited")
                        .register(registry),
                Gauge.builder("tillit.outbox.parked", last, state -> state.get().parked())
                        .description("Events that the broker can never take")
                        .register(registry));
    }

    /** Another instance in this JVM would otherwise go on telling this one's values. */
    @PreDestroy
    void takeDown() {
        gauges.forEach(registry::remove);
    }

    void sent(int count) {
        sent.increment(count);
    }

    @Scheduled(every = "5s", identity = "outbox-metrics", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void measure() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(MEASURE)) {
            row.next();
            last.set(new Measured(row.getLong(1), row.getDouble(2), row.getLong(3)));
        }
    }
}
