package se.tillit.platform.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the platform's own tables say about a person in any service: events that were sent, versions that were taken, records
 * that are parked, creating calls that may be repeated. An event that is not sent yet stays: it is for others.
 */
@ApplicationScoped
public class SharedRows {

    /** By kind of thing, the condition that a row is about the account {@code :account}, whose id as text is {@code :id}. */
    private static final Map<String, String> ABOUT = new TreeMap<>(Map.of(
            "outbox", "outbox where sent_at is not null and position(:id in payload) > 0",
            "inboxVersions", "inbox_version where aggregate_id = cast(:id as uuid)",
            "parkedEvents",
                    "inbox_parked where consumer <> 'erasure-orders' and (aggregate_id = cast(:id as uuid)"
                            + " or position(convert_to(:id, 'UTF8') in payload) > 0)",
            "idempotencyKeys", "idempotency_key where caller = cast(:id as uuid)"));

    private final EntityManager database;

    SharedRows(EntityManager database) {
        this.database = database;
    }

    /** Deletes them and answers how many there were of each kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> erase(UUID accountId) {
        Map<String, Long> erased = new TreeMap<>();
        ABOUT.forEach((kind, condition) ->
                erased.put(kind, (long) database.createNativeQuery("delete from " + condition)
                        .setParameter("id", accountId.toString())
                        .executeUpdate()));
        return erased;
    }

    /** How many there are of each kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> count(UUID accountId) {
        Map<String, Long> found = new TreeMap<>();
        ABOUT.forEach((kind, condition) -> found.put(kind, number("select count(*) from " + condition, accountId)));
        return found;
    }

    /** Whether an event about the account waits to be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean waitsToBeSent(UUID accountId) {
        return number("select count(*) from outbox where sent_at is null and position(:id in payload) > 0", accountId)
                > 0;
    }

    private long number(String sql, UUID accountId) {
        return ((Number) database.createNativeQuery(sql, Long.class)
                        .setParameter("id", accountId.toString())
                        .getSingleResult())
                .longValue();
    }
}
