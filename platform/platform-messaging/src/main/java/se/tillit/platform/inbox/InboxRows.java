package se.tillit.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;

/** What each consumer has taken. */
@ApplicationScoped
class InboxRows {

    /** Longer than a topic keeps a record and its publisher the row together, and a week more. */
    private static final Duration KEPT = Duration.ofDays(15);

    private static final String REMEMBER = """
            insert into inbox (consumer, event_id, received_at) values (:consumer, :event, :now)
            on conflict do nothing
            """;
    private static final String ADVANCE = """
            insert into inbox_version as known (consumer, aggregate_type, aggregate_id, version, taken_at)
            values (:consumer, :type, :aggregate, :version, :now)
            on conflict (consumer, aggregate_type, aggregate_id) do update
                set version = excluded.version, taken_at = excluded.taken_at where known.version < excluded.version
            """;

    private final EntityManager database;
    private final Departed departed;
    private final Clock clock;

    InboxRows(EntityManager database, Departed departed, Clock clock) {
        this.database = database;
        this.departed = departed;
        this.clock = clock;
    }

    /** Until the transaction ends, no other delivery and no release of this aggregate at this consumer goes on. */
    void lock(Delivery delivery) {
        lock(
                delivery.consumer(),
                delivery.aggregateType(),
                delivery.aggregateId().toString());
    }

    void lock(String consumer, String aggregateType, String aggregateId) {
        database.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(:aggregate, 0)) is null", Boolean.class)
                .setParameter("aggregate", consumer + "/" + aggregateType + "/" + aggregateId)
                .getSingleResult();
    }

    /** Inbox row, version guard, effect: the steps of taking an event. An event about somebody who is gone leaves no row. */
    Outcome takeOnce(Delivery delivery, Runnable effect) {
        if (departed.isGone(delivery.aggregateId())) {
            return Outcome.SKIPPED;
        }
        if (!remember(delivery)) {
            return Outcome.DUPLICATE;
        }
        if (!advance(delivery)) {
            return Outcome.STALE;
        }
        effect.run();
        return Outcome.TAKEN;
    }

    private boolean remember(Delivery delivery) {
        return database.createNativeQuery(REMEMBER)
                        .setParameter("consumer", delivery.consumer())
                        .setParameter("event", delivery.eventId())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    private boolean advance(Delivery delivery) {
        return database.createNativeQuery(ADVANCE)
                        .setParameter("consumer", delivery.consumer())
                        .setParameter("type", delivery.aggregateType())
                        .setParameter("aggregate", delivery.aggregateId())
                        .setParameter("version", delivery.event().version())
                        .setParameter("now", clock.instant())
                        .executeUpdate()
                == 1;
    }

    @Scheduled(every = "${tillit.inbox.purge-every}", delayed = "1m", identity = "inbox-purge")
    @Transactional
    void purge() {
        for (String statement : new String[] {
            "delete from inbox where received_at < :before", "delete from inbox_version where taken_at < :before"
        }) {
            database.createNativeQuery(statement)
                    .setParameter("before", clock.instant().minus(KEPT))
                    .executeUpdate();
        }
    }
}
