package se.tillit.platform.inbox;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.Session;

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

    // In the order of the keys, so that two who lock some of the same never wait for each other.
    private static final String LOCK_ALL = """
        select count(pg_advisory_xact_lock(key)) from (
            select hashtextextended(aggregate, 0) as key from unnest(cast(:aggregates as text[])) as named (aggregate)
            order by key offset 0
        ) as keys
        """;
    private static final String REMEMBER_ALL = """
        insert into inbox (consumer, event_id, received_at)
        select :consumer, event, cast(:now as timestamptz) from unnest(cast(:events as uuid[])) as come (event)
        on conflict do nothing returning event_id
        """;
    private static final String ADVANCE_ALL = """
        insert into inbox_version as known (consumer, aggregate_type, aggregate_id, version, taken_at)
        select :consumer, :type, aggregate, version, cast(:now as timestamptz)
        from unnest(cast(:aggregates as uuid[]), cast(:versions as bigint[])) as come (aggregate, version)
        on conflict (consumer, aggregate_type, aggregate_id) do update
            set version = excluded.version, taken_at = excluded.taken_at where known.version < excluded.version
        returning aggregate_id
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
                .setParameter("aggregate", lockName(consumer, aggregateType, aggregateId))
                .getSingleResult();
    }

    private static String lockName(String consumer, String aggregateType, String aggregateId) {
        return consumer + "/" + aggregateType + "/" + aggregateId;
    }

    private static String lockName(Delivery delivery) {
        return lockName(
                delivery.consumer(),
                delivery.aggregateType(),
                delivery.aggregateId().toString());
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

    /** {@link #lock(Delivery)} for deliveries of one consumer about different aggregates. */
    void lock(List<Delivery> deliveries) {
        database.createNativeQuery(LOCK_ALL, Long.class)
                .setParameter(
                        "aggregates",
                        deliveries.stream().map(InboxRows::lockName).toArray(String[]::new))
                .getSingleResult();
    }

    /**
     * {@link #takeOnce(Delivery, Runnable)} for deliveries of one consumer about different aggregates; the effect is of those that are taken. Answers
     * what became of each, or nothing when one of them is about somebody who is gone: then nothing was done.
     */
    List<Outcome> takeOnce(List<Delivery> deliveries, Consumer<List<Delivery>> effect) {
        if (departed.isAnyGone(deliveries.stream().map(Delivery::aggregateId).toList())) {
            return List.of();
        }
        Set<UUID> fresh = remember(deliveries);
        List<Delivery> remembered = deliveries.stream()
                .filter(delivery -> fresh.contains(delivery.eventId()))
                .toList();
        Set<UUID> newer = remembered.isEmpty() ? Set.of() : advance(remembered);
        List<Delivery> taken = remembered.stream()
                .filter(delivery -> newer.contains(delivery.aggregateId()))
                .toList();
        if (!taken.isEmpty()) {
            effect.accept(taken);
        }
        return deliveries.stream()
                .map(delivery -> !fresh.contains(delivery.eventId())
                        ? Outcome.DUPLICATE
                        : newer.contains(delivery.aggregateId()) ? Outcome.TAKEN : Outcome.STALE)
                .toList();
    }

    private Set<UUID> remember(List<Delivery> deliveries) {
        return Set.copyOf(database.unwrap(Session.class)
                .createNativeQuery(REMEMBER_ALL, UUID.class)
                .setParameter("consumer", deliveries.getFirst().consumer())
                .setParameter(
                        "events", deliveries.stream().map(Delivery::eventId).toArray(UUID[]::new))
                .setParameter("now", clock.instant())
                .getResultList());
    }

    private Set<UUID> advance(List<Delivery> deliveries) {
        return Set.copyOf(database.unwrap(Session.class)
                .createNativeQuery(ADVANCE_ALL, UUID.class)
                .setParameter("consumer", deliveries.getFirst().consumer())
                .setParameter("type", deliveries.getFirst().aggregateType())
                .setParameter(
                        "aggregates",
                        deliveries.stream().map(Delivery::aggregateId).toArray(UUID[]::new))
                .setParameter(
                        "versions",
                        deliveries.stream()
                                .map(delivery -> delivery.event().version())
                                .toArray(Long[]::new))
                .setParameter("now", clock.instant())
                .getResultList());
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
