package se.tillit.account.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.UUID;

/** Deletes and counts what stands of a candidate. */
@ApplicationScoped
class Traces {

    private final EntityManager database;

    Traces(EntityManager database) {
        this.database = database;
    }

    long delete(Trace trace, UUID accountId) {
        return query(trace.deletion(), accountId).executeUpdate();
    }

    long count(Trace trace, UUID accountId) {
        return ((Number) query(trace.count(), accountId).getSingleResult()).longValue();
    }

    /** Whether an event about the candidate has not left yet. */
    boolean eventsWait(UUID accountId) {
        return query("select exists (select from outbox where aggregate_id = :account and sent_at is null)", accountId)
                .getSingleResult()
                .equals(true);
    }

    private Query query(String statement, UUID accountId) {
        return database.createNativeQuery(statement).setParameter("account", accountId);
    }
}
