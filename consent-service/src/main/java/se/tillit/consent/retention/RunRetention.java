package se.tillit.consent.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.consent.closing.ClosingNotConfirmedException;
import se.tillit.consent.closing.Closings;
import se.tillit.consent.erasure.ErasureReason;
import se.tillit.consent.erasure.Erasures;

/**
 * Works runs off, a few accounts in each transaction, so that a crash loses nothing and replicas share: an account is claimed
 * by a row lock, and one that was taken care of is not due any more. A run acts only on activity that account-service has just
 * told, and waits while it cannot: events may be waiting somewhere.
 */
@ApplicationScoped
class RunRetention {

    private static final Logger LOG = Logger.getLogger(RunRetention.class);
    private static final int BATCH = 50;

    private final RetentionRuns runs;
    private final RetentionAccounts accounts;
    private final RetentionPolicies policies;
    private final AccountPull accountPull;
    private final DueAccounts due;
    private final Closings closings;
    private final Erasures erasures;
    private final Clock clock;

    RunRetention(
            RetentionRuns runs,
            RetentionAccounts accounts,
            RetentionPolicies policies,
            AccountPull accountPull,
            DueAccounts due,
            Closings closings,
            Erasures erasures,
            Clock clock) {
        this.runs = runs;
        this.accounts = accounts;
        this.policies = policies;
        this.accountPull = accountPull;
        this.due = due;
        this.closings = closings;
        this.erasures = erasures;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tillit.retention.work-every}",
            identity = "retention-work",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        if (oldest().isPresent() && accountPull.succeeds()) {
            workOff();
        }
        retryRemovals();
    }

    private void workOff() {
        Optional<UUID> open = oldest();
        while (open.isPresent()) {
            if (batch(open.get()) == 0) {
                if (!finish(open.get())) {
                    // What is left is in the hands of another replica.
                    break;
                }
                open = oldest();
            }
        }
    }

    private Optional<UUID> oldest() {
        return QuarkusTransaction.requiringNew().call(() -> runs.oldestRunning().map(RetentionRun::id));
    }

    /** Takes care of a few accounts, and answers of how many. */
    int batch(UUID runId) {
        DueAccounts.Taken taken = QuarkusTransaction.requiringNew().call(() -> {
            RetentionRun run = runs.findByIdOptional(runId).orElseThrow();
            DueAccounts.Taken done = due.take(run.asOf(), BATCH);
            if (done.accounts() > 0) {
                runs.add(
                        runId,
                        new RetentionRun.Counts(
                                done.warned(),
                                done.hidden().size(),
                                done.removed().size()));
            }
            return done;
        });
        taken.hidden().forEach(this::deliver);
        taken.removed().forEach(accountId -> erasures.open(accountId, ErasureReason.RETENTION));
        return taken.accounts();
    }

    private void deliver(UUID accountId) {
        try {
            closings.deliver(accountId);
        } catch (ClosingNotConfirmedException _) {
            LOG.warn("a hiding for retention waits for cv-service");
        }
    }

    private boolean finish(UUID runId) {
        return QuarkusTransaction.requiringNew().call(() -> {
            RetentionRun run = runs.locked(runId);
            boolean nothingDue = accounts.count(policies.account(), run.asOf()).isEmpty();
            if (nothingDue && run.state() == RetentionRun.State.RUNNING) {
                run.finish(clock.instant());
                RetentionRun.Counts done = run.done();
                LOG.infof(
                        "retention-run=%s done warned=%d hidden=%d removed=%d",
                        runId, done.warned(), done.hidden(), done.removed());
            }
            return nothingDue;
        });
    }

    /** A crash may have come between the commit of a removal and the beginning of its saga; beginning it twice is once. */
    private void retryRemovals() {
        List<UUID> waiting = QuarkusTransaction.requiringNew().call(() -> accounts.removing(clock.instant(), BATCH));
        for (UUID accountId : waiting) {
            QuarkusTransaction.requiringNew()
                    .run(() -> accounts.locked(accountId).ifPresent(account -> account.remove(clock.instant())));
            erasures.open(accountId, ErasureReason.RETENTION);
        }
    }
}
