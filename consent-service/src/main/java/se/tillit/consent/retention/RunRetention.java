package se.tillit.consent.retention;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import se.tillit.consent.closing.ClosingNotConfirmedException;
import se.tillit.consent.closing.Closings;
import se.tillit.consent.closing.Reason;
import se.tillit.consent.erasure.ErasureReason;
import se.tillit.consent.erasure.Erasures;
import se.tillit.consent.policy.Policies;
import se.tillit.events.consent.RetentionWarning;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;

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
    private final Policies calendar;
    private final Closings closings;
    private final Erasures erasures;
    private final Outbox outbox;
    private final Tombstones tombstones;
    private final Ids ids;
    private final Clock clock;

    RunRetention(
            RetentionRuns runs,
            RetentionAccounts accounts,
            RetentionPolicies policies,
            AccountPull accountPull,
            Policies calendar,
            Closings closings,
            Erasures erasures,
            Outbox outbox,
            Tombstones tombstones,
            Ids ids,
            Clock clock) {
        this.runs = runs;
        this.accounts = accounts;
        this.policies = policies;
        this.accountPull = accountPull;
        this.calendar = calendar;
        this.closings = closings;
        this.erasures = erasures;
        this.outbox = outbox;
        this.tombstones = tombstones;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a batch did, for after its commit. */
    private static final class Batch {
        private final List<UUID> hidden = new ArrayList<>();
        private final List<UUID> removed = new ArrayList<>();
        private int warned;
        private int taken;
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
        Batch batch = QuarkusTransaction.requiringNew().call(() -> {
            Batch done = new Batch();
            RetentionRule rule = policies.account();
            LocalDate asOf = runs.findByIdOptional(runId).orElseThrow().asOf();
            // A run that had to wait gives nobody less time for it.
            LocalDate on = RetentionRule.later(asOf, calendar.today());
            List<RetentionAccount> claimed = accounts.claim(rule, asOf, BATCH);
            Set<UUID> erased = erased(claimed);
            claimed.forEach(account -> take(account, erased.contains(account.id()), rule, on, done));
            if (done.taken > 0) {
                runs.add(runId, new RetentionRun.Counts(done.warned, done.hidden.size(), done.removed.size()));
            }
            return done;
        });
        batch.hidden.forEach(this::deliver);
        batch.removed.forEach(accountId -> erasures.open(accountId, ErasureReason.RETENTION));
        return batch.taken;
    }

    /**
     * Which accounts were erased. All tombstones are asked for, in order, before the first hiding takes the one counter of
     * closings: an erasure takes them in this order too, and would else wait for a batch that waits for it.
     */
    private Set<UUID> erased(List<RetentionAccount> claimed) {
        return claimed.stream()
                .map(RetentionAccount::id)
                .sorted()
                .filter(tombstones::stands)
                .collect(Collectors.toSet());
    }

    private void take(RetentionAccount account, boolean erased, RetentionRule rule, LocalDate on, Batch done) {
        done.taken++;
        if (erased) {
            account.remove(clock.instant());
            return;
        }
        switch (account.stage()) {
            case ACTIVE -> {
                Timeline told = account.warn(rule, on);
                outbox.append(new RetentionWarning(ids.random(), 1, account.id(), told.hideOn(), told.removeOn()));
                done.warned++;
            }
            case WARNED -> {
                account.hide(on);
                closings.hide(account.id(), Reason.RETENTION);
                done.hidden.add(account.id());
            }
            case HIDDEN -> {
                account.remove(clock.instant());
                done.removed.add(account.id());
            }
            case REMOVING -> throw new IllegalStateException("what is removed is not due");
        }
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
