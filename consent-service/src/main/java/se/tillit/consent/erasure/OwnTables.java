package se.tillit.consent.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import se.tillit.platform.erasure.SharedRows;
import se.tillit.platform.inbox.TryAgainException;

/**
 * Where this service's own rows name a person, each by {@code account_id}. The ledger is not among them: it knows a hash of a
 * random reference, and without the row in {@code subject} nothing leads from the person to it.
 */
@ApplicationScoped
class OwnTables {

    /** In the order of deletion. A test compares it with every column of that name in the schema. */
    static final List<String> NAMES =
            List.of("closing", "consent", "disclosure_consent", "policy_acceptance", "retention_account", "subject");

    private final EntityManager database;
    private final SharedRows shared;

    OwnTables(EntityManager database, SharedRows shared) {
        this.database = database;
        this.shared = shared;
    }

    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Long> erase(UUID accountId) {
        Map<String, Long> erased = new TreeMap<>(shared.erase(accountId));
        for (String table : NAMES) {
            erased.put(table, (long) database.createNativeQuery("delete from " + table + " where account_id = :account")
                    .setParameter("account", accountId)
                    .executeUpdate());
        }
        return erased;
    }

    /**
     * How much there is of each kind, without the orders of this very erasure, which name the person too.
     *
     * @throws TryAgainException while one of them is not known to be sent
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Map<String, Long> left(UUID accountId) {
        if (shared.waitsToBeSent(accountId)) {
            throw new TryAgainException("an order is not known to be sent yet");
        }
        shared.clearTheWay(accountId);
        Map<String, Long> found = new TreeMap<>(shared.count(accountId));
        for (String table : NAMES) {
            Number rows = (Number) database.createNativeQuery(
                            "select count(*) from " + table + " where account_id = :account", Long.class)
                    .setParameter("account", accountId)
                    .getSingleResult();
            found.put(table, rows.longValue());
        }
        return found;
    }
}
