package se.tillit.account.account;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.account.credentials.Identities;
import se.tillit.account.credentials.IdentitiesUnavailableException;

/** The last step of a confirmation: Keycloak lets the owner of a committed account in. Repeated until it has happened. */
@ApplicationScoped
public class AccountLogins {

    private static final Logger LOG = Logger.getLogger(AccountLogins.class);
    private static final int BATCH = 100;
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Accounts accounts;
    private final Identities identities;
    private final Clock clock;

    AccountLogins(Accounts accounts, Identities identities, Clock clock) {
        this.accounts = accounts;
        this.identities = identities;
        this.clock = clock;
    }

    /** After the account's commit. An erasure waits until Keycloak has answered; when it was first, nobody is let in. */
    public void open(UUID accountId) {
        QuarkusTransaction.requiringNew()
                .run(() -> accounts.standing(accountId).ifPresent(account -> {
                    identities.enable(accountId);
                    account.loginOpened();
                }));
    }

    /** Finishes what a crash or an outage left between the commit and the login. */
    @Scheduled(
            every = "${tillit.logins.reconcile}",
            delayed = "10s",
            identity = "account-logins",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void reconcile() {
        int waiting = 0;
        for (UUID accountId : QuarkusTransaction.requiringNew()
                .call(() -> accounts.withClosedLogin(clock.instant().minus(GRACE), BATCH))) {
            try {
                open(accountId);
            } catch (IdentitiesUnavailableException _) {
                // The others are tried all the same: one that Keycloak does not know must not hold them up.
                waiting++;
            }
        }
        if (waiting > 0) {
            LOG.warnf("accounts=%d wait for Keycloak to open their logins", waiting);
        }
    }
}
