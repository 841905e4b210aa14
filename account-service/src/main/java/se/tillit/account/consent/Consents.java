package se.tillit.account.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.UUID;
import se.tillit.account.account.Accounts;

/** The newest that consent-service said about each candidate and purpose; without a word of it nobody consents. */
@ApplicationScoped
public class Consents {

    private static final String RECORD = """
            insert into consent as known (account_id, purpose, given, version)
            values (:account, :purpose, :given, :version)
            on conflict (account_id, purpose) do update
                set given = excluded.given, version = excluded.version where known.version < excluded.version
            """;

    private final EntityManager database;
    private final Accounts accounts;

    Consents(EntityManager database, Accounts accounts) {
        this.database = database;
        this.accounts = accounts;
    }

    /** Holds from the commit on. An older version changes nothing, and neither does a word about nobody. */
    @Transactional
    public void record(UUID accountId, String purpose, long version, boolean given) {
        accounts.standing(accountId)
                .map(accounts::locked)
                .ifPresent(account -> database.createNativeQuery(RECORD)
                        .setParameter("account", account)
                        .setParameter("purpose", purpose)
                        .setParameter("given", given)
                        .setParameter("version", version)
                        .executeUpdate());
    }

    /**
     * Whether the candidate has taken back what needs no yes; until she does, what she does with the service is the choice.
     * True to the end of the transaction only of an account that is locked.
     */
    public boolean withdrawn(UUID accountId, String purpose) {
        return said(accountId, purpose, false);
    }

    /** Whether the candidate consents; true to the end of the transaction only of an account that is locked. */
    public boolean given(UUID accountId, String purpose) {
        return said(accountId, purpose, true);
    }

    private boolean said(UUID accountId, String purpose, boolean given) {
        return database.createNativeQuery("""
                        select exists (
                            select from consent where account_id = :account and purpose = :purpose and given = :given)
                        """, Boolean.class)
                .setParameter("account", accountId)
                .setParameter("purpose", purpose)
                .setParameter("given", given)
                .getSingleResult()
                .equals(true);
    }
}
