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

    private Query query(String statement, UUID accountId) {
        return database.createNativeQuery(statement).setParameter("account", accountId);
    }
}
