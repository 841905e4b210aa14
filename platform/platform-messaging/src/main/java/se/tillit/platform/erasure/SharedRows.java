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

    /** What is written on the way of an erasure too; it is cleared before the last question, which waits for what is unsent. */
    private static final Map<String, String> ON_THE_WAY = Map.of(
            "outbox", "outbox where sent_at is not null and position(:id in payload) > 0",
            "inboxVersions", "inbox_version where aggregate_id = cast(:id as uuid)");

    /** What nothing writes once the tombstone stands. */
    private static final Map<String, String> KEPT = Map.of(
            "unsendableEvents", "outbox where parked_reason is not null and position(:id in payload) > 0",
            "parkedEvents",
                    "inbox_parked where consumer <> 'erasure-orders' and (aggregate_id = cast(:id as uuid)"
                            + " or position(convert_to(:id, 'UTF8') in payload) > 0)",
            "idempotencyKeys", "idempotency_key where caller = cast(:id as uuid)");

    private final EntityManager database;

    SharedRows(EntityManager database) {
        this.database = database;
    }

    /** Deletes everything about the person and answers how much there was of each kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> erase(UUID accountId) {
        Map<String, Long> erased = new TreeMap<>();
        ON_THE_WAY.forEach((kind, rows) -> erased.put(kind, delete(rows, accountId)));
        KEPT.forEach((kind, rows) -> erased.put(kind, delete(rows, accountId)));
        return erased;
    }

    /** Deletes what was said about the person on the way. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void clearTheWay(UUID accountId) {
        ON_THE_WAY.values().forEach(rows -> delete(rows, accountId));
    }

    /** How much there is of each kind. */
    @Transactional(Transactional.TxType.MANDATORY)
    public Map<String, Long> count(UUID accountId) {
        Map<String, Long> found = new TreeMap<>();
        ON_THE_WAY.forEach((kind, rows) -> found.put(kind, number(rows, accountId)));
        KEPT.forEach((kind, rows) -> found.put(kind, number(rows, accountId)));
        return found;
    }

    /** Whether an event about the person waits to be sent. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean waitsToBeSent(UUID accountId) {
        return number(
                        "outbox where sent_at is null and parked_reason is null and position(:id in payload) > 0",
                        accountId)
                > 0;
    }

    private long delete(String rows, UUID accountId) {
        return database.createNativeQuery("delete from " + rows)
                .setParameter("id", accountId.toString())
                .executeUpdate();
    }

    private long number(String rows, UUID accountId) {
        return ((Number) database.createNativeQuery("select count(*) from " + rows, Long.class)
                        .setParameter("id", accountId.toString())
                        .getSingleResult())
                .longValue();
    }
}
