package se.tillit.jobagent.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.jobagent.ad.AdState;
import se.tillit.jobagent.ad.ChangeKind;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAdChanges;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.platform.outbox.Outbox;

/**
 * Tells of an ad: the feed everything that others can see, the event what opens, closes or may match anew. A new ad is written here, once it is known
 * to have been told: a row that changes in its own transaction is two in every index.
 */
@ApplicationScoped
class TellOfAds {

    private final JobAds ads;
    private final JobAdChanges changes;
    private final Outbox outbox;
    private final Clock clock;

    TellOfAds(JobAds ads, JobAdChanges changes, Outbox outbox, Clock clock) {
        this.ads = ads;
        this.changes = changes;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** In the transaction of the change, or of the batch that a box ad waited for. */
    @Transactional(Transactional.TxType.MANDATORY)
    void now(JobAd ad, boolean matchesAnew) {
        all(Map.of(ad, matchesAnew));
    }

    /** What was changed together, each ad once, with whether it may match anew. */
    @Transactional(Transactional.TxType.MANDATORY)
    void all(Map<JobAd, Boolean> changed) {
        List<JobAdChanges.Change> told = new ArrayList<>();
        List<JobAdChanged> events = new ArrayList<>();
        changed.forEach((ad, matchesAnew) -> {
            ad.tell().ifPresent(kind -> {
                told.add(new JobAdChanges.Change(ad.id(), kind));
                if (matchesAnew || kind != ChangeKind.CHANGED) {
                    events.add(event(ad));
                }
            });
            ads.persist(ad);
        });
        if (!told.isEmpty()) {
            changes.append(told, clock.instant());
            outbox.appendAll(events);
        }
    }

    private static JobAdChanged event(JobAd ad) {
        JobAdChanged.State state = ad.state() == AdState.OPEN ? JobAdChanged.State.OPEN : JobAdChanged.State.CLOSED;
        return new JobAdChanged(ad.id(), ad.version(), state, ad.materialVersion());
    }
}
