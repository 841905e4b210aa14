package se.tillit.jobagent.digest;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import se.tillit.jobagent.match.Horizons;

/**
 * Makes the digests that are due, on every replica: whoever claims an agent makes its digest, and a replica that dies lets go of what it has claimed.
 * Nobody leads.
 */
@ApplicationScoped
class WorkDigests {

    private static final Logger LOG = Logger.getLogger(WorkDigests.class);
    private static final int BATCH = 500;

    private final DigestRuns runs;
    private final DueAgents due;
    private final MakeDigests make;
    private final Horizons horizons;
    private final Clock clock;

    WorkDigests(DigestRuns runs, DueAgents due, MakeDigests make, Horizons horizons, Clock clock) {
        this.runs = runs;
        this.due = due;
        this.make = make;
        this.horizons = horizons;
        this.clock = clock;
    }

    @Scheduled(
            every = "${tillit.digests.work-every}",
            identity = "digests",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void work() {
        workOff(clock.instant());
        Optional<DigestRun> run = oldest();
        while (run.isPresent() && workOff(run.get())) {
            run = oldest();
        }
    }

    private Optional<DigestRun> oldest() {
        return QuarkusTransaction.requiringNew().call(runs::oldestRunning);
    }

    /** Makes the digests that are due at a time, until what is left is in the hands of another replica. */
    void workOff(Instant asOf) {
        while (due.count(asOf) > 0) {
            if (some(asOf).nothing()) {
                return;
            }
        }
    }

    /** Answers whether the run is done now. */
    private boolean workOff(DigestRun run) {
        while (due.count(run.asOf()) > 0) {
            MakeDigests.Made made = some(run.asOf());
            if (made.nothing()) {
                return false;
            }
            QuarkusTransaction.requiringNew().run(() -> runs.add(run.id(), made.digests(), made.empty()));
        }
        finish(run);
        return true;
    }

    private MakeDigests.Made some(Instant asOf) {
        return make.some(asOf, horizons.draw(), BATCH);
    }

    private void finish(DigestRun run) {
        QuarkusTransaction.requiringNew().run(() -> {
            DigestRun done = runs.locked(run.id());
            if (done.state() == DigestRun.State.RUNNING) {
                done.finish(clock.instant());
                LOG.infof("digest-run=%s done digests=%d empty=%d", done.id(), done.digests(), done.empty());
            }
        });
    }
}
