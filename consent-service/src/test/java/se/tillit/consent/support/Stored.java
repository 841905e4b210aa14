package se.tillit.consent.support;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import se.tillit.consent.subject.Subjects;

/** What stands in the database about somebody. */
@ApplicationScoped
public class Stored {

    private final EntityManager database;
    private final Subjects subjects;

    Stored(EntityManager database, Subjects subjects) {
        this.database = database;
        this.subjects = subjects;
    }

    /** Her entries in the ledger, oldest first: kind and matter. */
    public List<String> ledgerOf(UUID accountId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> subjects.find(accountId).map(this::entries).orElse(List.of()));
    }

    private List<String> entries(Subjects.Subject subject) {
        List<?> rows = database.createNativeQuery(
                        "select kind || ' ' || matter from ledger where subject = :subject order by seq", String.class)
                .setParameter("subject", subject.ref().digest())
                .getResultList();
        return rows.stream().map(String.class::cast).toList();
    }

    /** A number from the database. */
    public long count(String query, UUID accountId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(query, Long.class)
                                .setParameter("account", accountId)
                                .getSingleResult())
                        .longValue());
    }

    /** Holds the one counter of closings to the end of the caller's transaction, and answers a number that is not 0. */
    @Transactional(Transactional.TxType.MANDATORY)
    public long lockCounterOfClosings() {
        return ((Number) database.createNativeQuery(
                                "select version + 1 from closing_version where id = 1 for update", Long.class)
                        .getSingleResult())
                .longValue();
    }

    /** How many transactions wait for another one. */
    public long waitingForLocks() {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(
                                        "select count(distinct pid) from pg_locks where not granted", Long.class)
                                .getSingleResult())
                        .longValue());
    }

    /** How many events about an aggregate wait for an operator. */
    public long parked(UUID aggregateId) {
        return count("select count(*) from inbox_parked where aggregate_id = :account", aggregateId);
    }
}
