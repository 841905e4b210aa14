package se.tillit.consent.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/**
 * Asks account-service for what changed since the last time, after a start, once a day and whenever a run of retention acts,
 * so that a lost or waiting topic loses nothing: somebody who is active must not be taken for gone.
 */
@ApplicationScoped
class AccountPull {

    private static final Logger LOG = Logger.getLogger(AccountPull.class);
    private static final Duration AGAIN = Duration.ofHours(24);
    private static final int PAGE = 500;

    private final AccountServiceAccounts accountService;
    private final Activity activity;
    private final EntityManager database;
    private final Clock clock;
    private volatile Instant next = Instant.MIN;

    AccountPull(
            @RestClient AccountServiceAccounts accountService, Activity activity, EntityManager database, Clock clock) {
        this.accountService = accountService;
        this.activity = activity;
        this.database = database;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tillit.accounts.pull}",
            identity = "account-pull",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void pullWhenDue() {
        if (!clock.instant().isBefore(next)) {
            succeeds();
        }
    }

    /** Pulls, and answers whether everything that account-service knew is known here now. */
    boolean succeeds() {
        try {
            pull();
            next = clock.instant().plus(AGAIN);
            return true;
        } catch (RuntimeException failure) {
            LOG.warnf(
                    "accounts wait for account-service failure=%s",
                    failure.getClass().getSimpleName());
            return false;
        }
    }

    void pull() {
        int taken;
        do {
            long since = QuarkusTransaction.requiringNew().call(this::watermark);
            List<AccountServiceAccounts.Account> changes =
                    accountService.changes(since, PAGE).items();
            changes.forEach(account -> QuarkusTransaction.requiringNew().run(() -> take(account)));
            taken = changes.size();
        } while (taken == PAGE);
    }

    /** One account in a transaction: showing somebody again takes a lock that no other account may be waited for with. */
    private void take(AccountServiceAccounts.Account account) {
        activity.of(account.accountId(), account.openedOn(), account.lastActiveOn(), account.lastMailedOn());
        database.createNativeQuery("update account_pull set version = greatest(version, :version) where id = 1")
                .setParameter("version", account.version())
                .executeUpdate();
    }

    private long watermark() {
        return ((Number) database.createNativeQuery("select version from account_pull where id = 1", Long.class)
                        .getSingleResult())
                .longValue();
    }
}
