package se.tillit.consent.grant;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Makes withdrawals true: the service that acts on the purpose has committed one before it is answered (F19). One that could
 * not be delivered stays owed and is repeated until it was.
 */
@ApplicationScoped
class Enforcement {

    private static final Logger LOG = Logger.getLogger(Enforcement.class);
    private static final int BATCH = 50;

    private final Consents consents;
    private final AccountServiceConsents accountService;

    Enforcement(Consents consents, @RestClient AccountServiceConsents accountService) {
        this.consents = consents;
        this.accountService = accountService;
    }

    /** A withdrawal that is not known to be enforced. */
    private record Owed(UUID id, UUID accountId, String purpose, long version, String receipt) {

        static Owed of(Consent consent) {
            return new Owed(consent.id(), consent.accountId(), consent.purpose(), consent.version(), consent.receipt());
        }
    }

    /**
     * Outside any transaction, after the commit of the withdrawal; does nothing when it is enforced already.
     *
     * @throws ConsentNotEnforcedException when the service did not confirm
     */
    void deliver(UUID consentId) {
        Optional<Owed> owed = QuarkusTransaction.requiringNew()
                .call(() -> consents.findByIdOptional(consentId)
                        .filter(Consent::owed)
                        .map(Owed::of));
        owed.ifPresent(this::put);
    }

    private void put(Owed owed) {
        try {
            accountService.put(
                    owed.accountId(), owed.purpose(), new AccountServiceConsents.Body(owed.version(), false));
        } catch (RuntimeException e) {
            // No connection, no token, a refusal: in every case it is not known to be enforced.
            throw new ConsentNotEnforcedException(e, owed.receipt());
        }
        QuarkusTransaction.requiringNew()
                .run(() -> consents.update(
                        "confirmedVersion = ?1 where id = ?2 and confirmedVersion < ?1", owed.version(), owed.id()));
    }

    /** Keeps trying what is owed. Every replica may: the receiver ignores what it has. */
    @Scheduled(
            every = "${tillit.consents.retry}",
            identity = "withdrawals",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retry() {
        List<Owed> all = QuarkusTransaction.requiringNew()
                .call(() -> consents.owed(BATCH).stream().map(Owed::of).toList());
        int waiting = 0;
        for (Owed owed : all) {
            try {
                put(owed);
            } catch (ConsentNotEnforcedException _) {
                // The others are tried all the same: one that is refused must not hold them up.
                waiting++;
            }
        }
        if (waiting > 0) {
            LOG.warnf("withdrawals=%d wait for account-service", waiting);
        }
    }
}
