package se.tillit.consent.closing;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;

/** Hides people from employers and shows them again. */
@ApplicationScoped
public class Closings {

    private static final Logger LOG = Logger.getLogger(Closings.class);
    private static final int BATCH = 50;

    private final ClosingRows rows;
    private final CvServiceClosings cvService;

    Closings(ClosingRows rows, @RestClient CvServiceClosings cvService) {
        this.rows = rows;
        this.cvService = cvService;
    }

    /** Decides it in the caller's transaction; {@link #deliver} afterwards makes it true. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void hide(UUID accountId, Reason reason) {
        rows.set(accountId, true, reason);
    }

    /** Takes a hiding for retention back, in the caller's transaction; one for an erasure stays. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void show(UUID accountId) {
        rows.set(accountId, false, Reason.RETENTION);
    }

    /**
     * Outside any transaction, after the commit of the decision; does nothing when cv-service has it already.
     *
     * @throws ClosingNotConfirmedException when cv-service did not confirm
     */
    public void deliver(UUID accountId) {
        Optional<Closing> owed = QuarkusTransaction.requiringNew().call(() -> rows.owed(accountId));
        owed.ifPresent(this::put);
    }

    private void put(Closing closing) {
        try {
            cvService.put(closing.accountId(), CvServiceClosings.Body.from(closing));
        } catch (RuntimeException e) {
            // No connection, no token, a refusal: in every case it is not known to be closed.
            throw new ClosingNotConfirmedException(e);
        }
        rows.confirmed(closing);
    }

    /** Keeps trying what is owed. Every replica may: the receiver ignores what it has. */
    @Scheduled(
            every = "${tillit.closings.retry}",
            identity = "closings",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void retry() {
        for (Closing closing : rows.allOwed(BATCH)) {
            try {
                put(closing);
            } catch (ClosingNotConfirmedException _) {
                // The others are tried all the same: one that cv-service refuses must not hold them up.
                LOG.warnf("closing version=%d waits for cv-service", closing.version());
            }
        }
    }
}
