package se.tillit.platform.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.UUID;
import se.tillit.platform.inbox.Departed;
import se.tillit.platform.keys.KeyRing;
import se.tillit.platform.keys.KeyRings;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/**
 * Who was erased here, as keyed hashes of account ids. A write about a person asks in its own transaction, so it is either
 * committed before the erasure begins, and erased by it, or refused.
 */
@ApplicationScoped
public class Tombstones implements Departed {

    /** Whose is looked for where there is nobody: a person who is gone must cost as much as one who is not shown. */
    public static final UUID NOBODY = new UUID(0, 0);

    private static final String SHARE_ALL = """
        select count(pg_advisory_xact_lock_shared(key)) from (
            select hashtextextended(account, 1) as key from unnest(cast(:accounts as text[])) as named (account)
            order by key offset 0
        ) as keys
        """;

    private final EntityManager database;
    private final KeyRings keys;
    private final Clock clock;

    Tombstones(EntityManager database, KeyRings keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * Every request that writes something about a person calls this first. Held to the end of the transaction, so an
     * erasure waits for it.
     *
     * @throws ProblemException 401 when the account was erased: its token is worth nothing
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public void refuseErased(UUID accountId) {
        if (stands(accountId)) {
            throw new ProblemException(ProblemType.UNAUTHENTICATED);
        }
    }

    /** Whether the account was erased here; a consumer drops an event about it. Held to the end of the transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean stands(UUID accountId) {
        lock("pg_advisory_xact_lock_shared", accountId);
        return keyRing().hmacs(bytes(accountId)).stream().anyMatch(this::exists);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isGone(UUID aggregateId) {
        return stands(aggregateId);
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean isAnyGone(Collection<UUID> aggregateIds) {
        database.createNativeQuery(SHARE_ALL, Long.class)
                .setParameter(
                        "accounts", aggregateIds.stream().map(UUID::toString).toArray(String[]::new))
                .getSingleResult();
        byte[][] hashes = aggregateIds.stream()
                .flatMap(id -> keyRing().hmacs(bytes(id)).stream())
                .toArray(byte[][]::new);
        return Boolean.TRUE.equals(database.createNativeQuery(
                        "select exists (select from tombstone where account_hash = any (cast(:hashes as bytea[])))",
                        Boolean.class)
                .setParameter("hashes", hashes)
                .getSingleResult());
    }

    /**
     * Waits for the writes that are on their way and refuses every later one. Repeatable.
     *
     * @return whether it stands only now
     */
    @Transactional(Transactional.TxType.MANDATORY)
    public boolean raise(UUID accountId) {
        lock("pg_advisory_xact_lock", accountId);
        if (keyRing().hmacs(bytes(accountId)).stream().anyMatch(this::exists)) {
            return false;
        }
        database.createNativeQuery("insert into tombstone (account_hash, erased_at) values (:hash, :now)")
                .setParameter("hash", keyRing().hmac(bytes(accountId)))
                .setParameter("now", clock.instant())
                .executeUpdate();
        return true;
    }

    private boolean exists(byte[] hash) {
        return Boolean.TRUE.equals(database.createNativeQuery(
                        "select exists (select from tombstone where account_hash = :hash)", Boolean.class)
                .setParameter("hash", hash)
                .getSingleResult());
    }

    private void lock(String function, UUID accountId) {
        database.createNativeQuery("select " + function + "(hashtextextended(:account, 1)) is null", Boolean.class)
                .setParameter("account", accountId.toString())
                .getSingleResult();
    }

    private KeyRing keyRing() {
        return keys.of("tombstone");
    }

    private static byte[] bytes(UUID accountId) {
        return accountId.toString().getBytes(UTF_8);
    }
}
