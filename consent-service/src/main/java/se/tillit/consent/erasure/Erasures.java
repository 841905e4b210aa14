package se.tillit.consent.erasure;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.UUID;
import org.jboss.logging.Logger;
import se.tillit.consent.closing.ClosingNotConfirmedException;
import se.tillit.consent.closing.Closings;
import se.tillit.consent.closing.Reason;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Opens erasures. */
@ApplicationScoped
public class Erasures {

    private static final Logger LOG = Logger.getLogger(Erasures.class);

    private final ErasureRows rows;
    private final ErasureWalk walk;
    private final Receipts receipts;
    private final Tombstones tombstones;
    private final Closings closings;
    private final Ids ids;
    private final Clock clock;

    Erasures(
            ErasureRows rows,
            ErasureWalk walk,
            Receipts receipts,
            Tombstones tombstones,
            Closings closings,
            Ids ids,
            Clock clock) {
        this.rows = rows;
        this.walk = walk;
        this.receipts = receipts;
        this.tombstones = tombstones;
        this.closings = closings;
        this.ids = ids;
        this.clock = clock;
    }

    /** What a person gets at once. */
    public record Opened(String receipt, boolean hidden) {}

    /**
     * Begins the erasure of an account, outside any transaction. It is committed first, so nothing can stop it any more;
     * then cv-service hides the person. A repetition answers the same receipt as long as the erasure goes on.
     *
     * @throws ProblemException 401 when the account was erased before
     * @return the receipt, and whether nobody sees the person from now on; if not, both are tried until they succeed
     */
    public Opened open(UUID accountId, ErasureReason reason) {
        UUID id = QuarkusTransaction.requiringNew().call(() -> commit(accountId, reason));
        boolean hidden = hide(id, accountId);
        return new Opened(QuarkusTransaction.requiringNew().call(() -> receiptOf(id)), hidden);
    }

    private UUID commit(UUID accountId, ErasureReason reason) {
        // Waits for whatever is being written here about the person, and refuses what comes later.
        boolean first = tombstones.raise(accountId);
        return rows.ofAccount(accountId).map(Erasure::id).orElseGet(() -> {
            if (!first) {
                // She is erased, and a token of hers is worth nothing, though it may not have run out.
                throw new ProblemException(ProblemType.UNAUTHENTICATED);
            }
            UUID id = ids.random();
            rows.persist(Erasure.requested(id, accountId, reason, receipts.next(id), clock.instant()));
            closings.hide(accountId, Reason.ERASURE);
            LOG.infof("erasure=%s opened reason=%s", id, reason);
            return id;
        });
    }

    private boolean hide(UUID id, UUID accountId) {
        try {
            closings.deliver(accountId);
        } catch (ClosingNotConfirmedException _) {
            return false;
        }
        walk.hidden(id);
        return true;
    }

    private String receiptOf(UUID id) {
        return rows.findByIdOptional(id).map(receipts::read).orElseThrow();
    }
}
