package se.tillit.jobagent.digest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import se.tillit.jobagent.alert.AlertMetrics;
import se.tillit.jobagent.alert.Alerts;
import se.tillit.jobagent.alert.Suppression;
import se.tillit.jobagent.match.Horizon;

/** Makes the digests of some agents in one transaction: what they tell, its events, and when each is due again. */
@ApplicationScoped
class MakeDigests {

    private final DueAgents due;
    private final Gather gather;
    private final Alerts alerts;
    private final AlertMetrics metrics;
    private final Clock clock;

    MakeDigests(DueAgents due, Gather gather, Alerts alerts, AlertMetrics metrics, Clock clock) {
        this.due = due;
        this.gather = gather;
        this.alerts = alerts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** How many agents had something to tell, and how many had not. */
    record Made(int digests, int empty) {

        boolean nothing() {
            return digests + empty == 0;
        }
    }

    /** Of an agent that missed several times one digest is made, and the next is counted from now. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Made some(Instant asOf, Horizon horizon, int most) {
        List<DueAgent> agents = due.claim(asOf, horizon, most);
        if (agents.isEmpty()) {
            return new Made(0, 0);
        }
        Gather.Gathered gathered = gather.upTo(horizon, agents);
        alerts.tell(gathered.alerts());
        metrics.suppressed(Suppression.AD_CLOSED, gathered.closed());
        Instant now = clock.instant();
        due.told(agents, horizon, asOf.isAfter(now) ? asOf : now);
        int digests = gathered.alerts().size();
        return new Made(digests, agents.size() - digests);
    }
}
