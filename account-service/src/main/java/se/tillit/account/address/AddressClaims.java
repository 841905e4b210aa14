package se.tillit.account.address;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import se.tillit.platform.ids.Ids;

/**
 * One request at a time opens a login for an address. Opening takes calls to Keycloak and cv-service, during which no
 * transaction may stay open, so a row with an end stands in for a lock: it survives the request by seconds when the
 * process dies, and {@link #fence} keeps a request that was too slow from committing after it lost the address.
 */
@ApplicationScoped
public class AddressClaims {

    private static final Duration LIFE = Duration.ofSeconds(30);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration STEP = Duration.ofMillis(50);

    private final EntityManager database;
    private final Ids ids;
    private final Clock clock;

    AddressClaims(EntityManager database, Ids ids, Clock clock) {
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * Does the work while this request alone holds the address; waits a little for another one to finish.
     *
     * @throws AddressBusyException when another request holds the address for longer
     */
    public <R> R holding(EmailAddress address, Function<AddressClaim, R> work) {
        AddressClaim claim = new AddressClaim(address.key(), ids.random());
        take(claim);
        try {
            return work.apply(claim);
        } finally {
            QuarkusTransaction.requiringNew().run(() -> release(claim));
        }
    }

    /** In the transaction that commits the work: fails when the claim has run out and somebody else took the address. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void fence(AddressClaim claim) {
        boolean mine = !database.createNativeQuery(
                        "select 1 from address_claim where email_key = ?1 and owner = ?2 for update")
                .setParameter(1, claim.emailKey())
                .setParameter(2, claim.owner())
                .getResultList()
                .isEmpty();
        if (!mine) {
            throw new AddressBusyException();
        }
    }

    private void take(AddressClaim claim) {
        Instant patience = clock.instant().plus(PATIENCE);
        while (!QuarkusTransaction.requiringNew().call(() -> tryTake(claim))) {
            if (clock.instant().isAfter(patience)) {
                throw new AddressBusyException();
            }
            pause();
        }
    }

    private boolean tryTake(AddressClaim claim) {
        Instant now = clock.instant();
        return database.createNativeQuery("""
                                insert into address_claim (email_key, owner, until) values (?1, ?2, ?3)
                                on conflict (email_key) do update set owner = excluded.owner, until = excluded.until
                                where address_claim.until < ?4
                                """)
                        .setParameter(1, claim.emailKey())
                        .setParameter(2, claim.owner())
                        .setParameter(3, now.plus(LIFE))
                        .setParameter(4, now)
                        .executeUpdate()
                == 1;
    }

    private void release(AddressClaim claim) {
        database.createNativeQuery("delete from address_claim where email_key = ?1 and owner = ?2")
                .setParameter(1, claim.emailKey())
                .setParameter(2, claim.owner())
                .executeUpdate();
    }

    /** Drops what a crashed process left behind: an address is personal, claimed or not. */
    @Scheduled(every = "10m", identity = "address-claims")
    @Transactional
    void forgetExpired() {
        database.createNativeQuery("delete from address_claim where until < ?1")
                .setParameter(1, clock.instant())
                .executeUpdate();
    }

    private static void pause() {
        try {
            Thread.sleep(STEP);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new AddressBusyException();
        }
    }

    /** The right to open a login for an address, held by one request. */
    public record AddressClaim(String emailKey, UUID owner) {

        @Override
        public String toString() {
            return "AddressClaim[" + owner + "]";
        }
    }
}
