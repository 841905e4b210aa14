package se.tillit.consent.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.consent.closing.ClosingNotConfirmedException;
import se.tillit.consent.closing.Closings;
import se.tillit.events.Service;
import se.tillit.events.erasure.Step;
import se.tillit.platform.outbox.Outbox;

/** Takes erasures from stop to stop: orders, notes answers, does this service's own steps, and signs at the end. */
@ApplicationScoped
class ErasureWalk {

    private static final Logger LOG = Logger.getLogger(ErasureWalk.class);
    private static final int BATCH = 200;

    private final ErasureRows rows;
    private final Outbox outbox;
    private final Closings closings;
    private final Certificates certificates;
    private final OwnTables own;
    private final ErasureConfig config;
    private final Clock clock;

    ErasureWalk(
            ErasureRows rows,
            Outbox outbox,
            Closings closings,
            Certificates certificates,
            OwnTables own,
            ErasureConfig config,
            Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.closings = closings;
        this.certificates = certificates;
        this.own = own;
        this.config = config;
        this.clock = clock;
    }

    /** cv-service has confirmed that nobody sees the person: the first step is ordered. */
    @Transactional
    void hidden(UUID id) {
        rows.lock(id).filter(Erasure::hidden).ifPresent(this::goOn);
    }

    /** A service has answered. */
    @Transactional(Transactional.TxType.MANDATORY)
    void answered(UUID id, Plan.Stop stop, Map<String, Long> counts) {
        rows.lock(id).ifPresent(erasure -> note(erasure, stop, counts));
    }

    private void note(Erasure erasure, Plan.Stop stop, Map<String, Long> counts) {
        if (erasure.answered(stop, counts, clock.instant())) {
            goOn(erasure);
        } else if (erasure.state() == ErasureState.BLOCKED) {
            LOG.errorf(
                    "erasure=%s blocked service=%s left=%s",
                    erasure.id(), stop.service().wireName(), counts);
        }
    }

    /** An operator wants it tried at once. Answers whether there is such an erasure that is not done. */
    @Transactional
    boolean retry(UUID id) {
        Optional<Erasure> open = rows.lock(id).filter(erasure -> erasure.state() != ErasureState.DONE);
        open.ifPresent(erasure -> {
            erasure.unblock();
            goOn(erasure);
        });
        return open.isPresent();
    }

    private void goOn(Erasure erasure) {
        Optional<ErasureTask> next = erasure.current();
        while (next.filter(task -> task.service() == Service.CONSENT).isPresent()
                && erasure.state() == ErasureState.RUNNING) {
            Plan.Stop own = new Plan.Stop(Service.CONSENT, next.get().step());
            Map<String, Long> counts = perform(erasure, own.step());
            if (!erasure.answered(own, counts, clock.instant())) {
                LOG.errorf(
                        "erasure=%s blocked service=%s left=%s",
                        erasure.id(), own.service().wireName(), counts);
                return;
            }
            next = erasure.current();
        }
        if (next.isEmpty()) {
            complete(erasure);
        } else {
            erasure.order(clock.instant()).ifPresent(outbox::append);
        }
    }

    private Map<String, Long> perform(Erasure erasure, Step step) {
        UUID accountId = erasure.accountId().orElseThrow();
        if (step == Step.DATA) {
            return own.erase(accountId);
        }
        return own.left(accountId);
    }

    private void complete(Erasure erasure) {
        erasure.complete(certificates.sign(erasure, clock.instant()), clock.instant());
        LOG.infof("erasure=%s done", erasure.id());
    }

    /**
     * Tries again what was not confirmed or answered. Every replica may: each erasure is locked, and who comes second finds
     * that it was ordered just now.
     */
    @Scheduled(
            every = "${tillit.erasure.retry}",
            identity = "erasures",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void tryAgain() {
        List<UUID> open = QuarkusTransaction.requiringNew().call(() -> rows.goingOn(BATCH));
        open.forEach(this::tryAgain);
    }

    private void tryAgain(UUID id) {
        try {
            QuarkusTransaction.requiringNew()
                    .call(() -> rows.findByIdOptional(id)
                            .filter(erasure -> erasure.state() == ErasureState.HIDING)
                            .flatMap(Erasure::accountId))
                    .ifPresent(accountId -> {
                        closings.deliver(accountId);
                        hidden(id);
                    });
            QuarkusTransaction.requiringNew()
                    .run(() -> rows.lock(id)
                            .filter(this::isOverdue)
                            .flatMap(erasure -> erasure.order(clock.instant()))
                            .ifPresent(outbox::append));
        } catch (ClosingNotConfirmedException _) {
            LOG.warnf("erasure=%s waits for cv-service", id);
        } catch (RuntimeException failure) {
            // Whatever it is, the others are tried all the same. The kind alone: a message may hold a value.
            LOG.errorf(
                    "erasure=%s was not tried again failure=%s",
                    id, failure.getClass().getSimpleName());
        }
    }

    private boolean isOverdue(Erasure erasure) {
        return erasure.state() == ErasureState.RUNNING
                && erasure.current()
                        .filter(task -> task.orderedBefore(clock.instant().minus(config.orderAgainAfter())))
                        .isPresent();
    }
}
