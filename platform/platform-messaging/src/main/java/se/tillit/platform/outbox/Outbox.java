package se.tillit.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.platform.event.Correlation;
import se.tillit.platform.event.EventJson;

/** Where a change puts the event that tells of it: both are committed, or neither. */
@ApplicationScoped
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, bucket, topic, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                                payload, created_at, correlation_id, traceparent)
            values (:id, :bucket, :topic, :aggregateType, :aggregateId, :version, :type, :typeVersion,
                    :payload, :now, :correlation, :traceparent)
            """;

    private static final String INSERT_ALL = """
            insert into outbox (id, bucket, topic, aggregate_type, aggregate_id, aggregate_version, type, type_version,
                                payload, created_at, correlation_id, traceparent)
            select id, bucket, cast(:topic as text), cast(:aggregateType as text), aggregate_id, version, cast(:type as text),
                   cast(:typeVersion as integer), payload, cast(:now as timestamptz), cast(:correlation as text),
                   cast(:traceparent as text)
            from unnest(cast(:ids as uuid[]), cast(:buckets as smallint[]), cast(:aggregates as uuid[]),
                        cast(:versions as bigint[]), cast(:payloads as text[]))
                 with ordinality as event (id, bucket, aggregate_id, version, payload, place)
            order by place
            """;

    private final EntityManager database;
    private final TransactionSynchronizationRegistry transaction;
    private final RelayThread relay;
    private final Clock clock;

    Outbox(EntityManager database, TransactionSynchronizationRegistry transaction, RelayThread relay, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.relay = relay;
        this.clock = clock;
    }

    /**
     * Adds an event to the caller's transaction. There is at most one of an aggregate version: a second one fails the
     * transaction, because dropping it would lose what it says.
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void append(Event event) {
        EventType type = EventType.of(event);
        database.createNativeQuery(INSERT)
                .setParameter("id", TimeOrderedIds.at(clock.instant()))
                .setParameter("bucket", (short) Bucket.of(event.aggregateId()))
                .setParameter("topic", type.topic().wireName())
                .setParameter("aggregateType", type.aggregate())
                .setParameter("aggregateId", event.aggregateId())
                .setParameter("version", event.version())
                .setParameter("type", type.wireName())
                .setParameter("typeVersion", type.wireVersion())
                .setParameter("payload", EventJson.write(event))
                .setParameter("now", clock.instant())
                .setParameter("correlation", Correlation.current())
                .setParameter("traceparent", Correlation.traceparent().orElse(null))
                .executeUpdate();
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    /** Adds events of one type in their order, as {@link #append} does one, in a single statement. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(List<? extends Event> events) {
        if (events.isEmpty()) {
            return;
        }
        EventType type = EventType.of(events.getFirst());
        Instant now = clock.instant();
        database.createNativeQuery(INSERT_ALL)
                .setParameter("ids", each(events, _ -> TimeOrderedIds.at(now), UUID[]::new))
                .setParameter("buckets", each(events, event -> (short) Bucket.of(event.aggregateId()), Short[]::new))
                .setParameter("topic", type.topic().wireName())
                .setParameter("aggregateType", type.aggregate())
                .setParameter("aggregates", each(events, Event::aggregateId, UUID[]::new))
                .setParameter("versions", each(events, Event::version, Long[]::new))
                .setParameter("type", type.wireName())
                .setParameter("typeVersion", type.wireVersion())
                .setParameter("payloads", each(events, EventJson::write, String[]::new))
                .setParameter("now", now)
                .setParameter("correlation", Correlation.current())
                .setParameter("traceparent", Correlation.traceparent().orElse(null))
                .executeUpdate();
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private static <T> T[] each(List<? extends Event> events, Function<Event, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }

    /** In process and after the commit: a NOTIFY in the business transaction serialises the commits of all writers. */
    private class WakeAfterCommit implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Nothing to do: the row is written with the change.
        }

        @Override
        public void afterCompletion(int status) {
            if (status == Status.STATUS_COMMITTED) {
                relay.wake();
            }
        }
    }
}
