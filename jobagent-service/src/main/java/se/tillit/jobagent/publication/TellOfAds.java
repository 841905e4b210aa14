package se.tillit.jobagent.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.jobagent.ad.AdState;
import se.tillit.jobagent.ad.ChangeKind;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAdChanges;
import se.tillit.platform.outbox.Outbox;

/** Tells of an ad: the feed everything that others can see, the event what opens, closes or may match anew. */
@ApplicationScoped
class TellOfAds {

    private final JobAdChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    TellOfAds(JobAdChanges changes, Outbox outbox, Clock clock) {
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction of the change, or of the batch that a box ad waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    void now(JobAd ad, boolean matchesAnew) {
        ad.tell().ifPresent(kind -> {
            changes.append(ad, kind, clock.instant());
            if (matchesAnew || kind != ChangeKind.CHANGED) {
                outbox.append(event(ad));
            }
        });
    }

    private static JobAdChanged event(JobAd ad) {
        JobAdChanged.State state = ad.state() == AdState.OPEN ? JobAdChanged.State.OPEN : JobAdChanged.State.CLOSED;
        return new JobAdChanged(ad.id(), ad.version(), state, ad.materialVersion());
    }
}
