package se.tillit.platform.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
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
        insert(event, FlushModeType.AUTO);
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    /** Many at once: what else is new in the transaction is written first and then not looked for again before each of them. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void appendAll(Collection<? extends Event> events) {
        database.flush();
        events.forEach(event -> insert(event, FlushModeType.COMMIT));
        transaction.registerInterposedSynchronization(new WakeAfterCommit());
    }

    private void insert(Event event, FlushModeType before) {
        EventType type = EventType.of(event);
        database.createNativeQuery(INSERT)
                .setFlushMode(before)
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
