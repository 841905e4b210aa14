package se.tillit.jobagent.publication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.AdState;
import se.tillit.jobagent.ad.Advertiser;
import se.tillit.jobagent.ad.Analysis;
import se.tillit.jobagent.ad.Edition;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.Run;
import se.tillit.jobagent.criteria.AdLexemes;
import se.tillit.platform.ids.Ids;

/** What an advertiser does with an ad; the ad is locked by whoever calls. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class PublishAds {

    private final TellOfAds tell;
    private final BoxTimes boxTimes;
    private final Ids ids;
    private final Clock clock;

    PublishAds(TellOfAds tell, BoxTimes boxTimes, Ids ids, Clock clock) {
        this.tell = tell;
        this.boxTimes = boxTimes;
        this.ids = ids;
        this.clock = clock;
    }

    /** Changes that are told together, each ad once: for many ads in one transaction. */
    public <T> T together(Function<Tell, T> changes) {
        Map<JobAd, Boolean> changed = new LinkedHashMap<>();
        T result = changes.apply((ad, matchesAnew) -> changed.merge(ad, matchesAnew, Boolean::logicalOr));
        tell.all(changed);
        return result;
    }

    /** A new ad. */
    public JobAd publish(Advertiser advertiser, AdContent content, Run wanted) {
        return publish(advertiser, content, wanted, AdLexemes.analysis(content, advertiser.name()), tell::now);
    }

    /** A new ad that was analysed before, told of elsewhere. */
    public JobAd publish(Advertiser advertiser, AdContent content, Run wanted, Analysis found, Tell told) {
        Instant now = clock.instant();
        Run run = advertiser instanceof Advertiser.Box ? boxTimes.opening(wanted, now) : wanted;
        JobAd ad = JobAd.written(ids.random(), advertiser, content, run, found, now);
        told.of(ad, true);
        return ad;
    }

    /**
     * What an ad says from now on, or a box ad from its next batch on; one that was withdrawn or closed is published again.
     *
     * @param name of the employer, null for a box ad
     * @return whether anything is different now
     */
    public boolean change(JobAd ad, @Nullable String name, AdContent content, Run wanted) {
        return change(ad, name, content, wanted, tell::now);
    }

    /** {@link #change(JobAd, String, AdContent, Run)}, told of elsewhere. */
    public boolean change(JobAd ad, @Nullable String name, AdContent content, Run wanted, Tell told) {
        Instant now = clock.instant();
        boolean material = ad.differs(name, content);
        Run run = ad.isBoxAd() ? boxTimes.changing(ad, wanted, now) : wanted;
        if (!material && ad.isRunningAs(run, now)) {
            return false;
        }
        if (ad.isBoxAd()) {
            ad.become(new Edition(content, run), boxTimes.nextBatch(now), now);
            return true;
        }
        boolean reopens = ad.state() != AdState.OPEN;
        if (material) {
            ad.rewrite(name, content, AdLexemes.analysis(content, name));
        }
        ad.runs(run, now);
        told.of(ad, material || reopens);
        return true;
    }

    /**
     * Closes an ad for good: nobody finds it from the answer on. Of a box ad the feed and agents are told with its batch. Answers whether it was
     * not withdrawn before.
     */
    public boolean withdraw(JobAd ad) {
        return withdraw(ad, tell::now);
    }

    /** {@link #withdraw(JobAd)}, told of elsewhere. */
    public boolean withdraw(JobAd ad, Tell told) {
        if (ad.isWithdrawn()) {
            return false;
        }
        Instant now = clock.instant();
        if (ad.isBoxAd()) {
            ad.withdraw(boxTimes.nextBatch(now), now);
        } else {
            ad.withdraw(now);
            told.of(ad, true);
        }
        return true;
    }

    /** Closes an ad whose advertiser may not advertise now; all box ads of one time with one batch, or they would name each other's employer. */
    void suspend(JobAd ad) {
        Instant now = clock.instant();
        if (ad.isBoxAd()) {
            ad.closeWith(boxTimes.nextBatch(now), now);
        } else {
            ad.suspend(now);
            tell.now(ad, true);
        }
    }

    /** Opens or closes an ad when its time has come, and shows what a box ad has become. */
    void settle(JobAd ad) {
        Instant now = clock.instant();
        ad.due(now).ifPresent(edition -> show(ad, edition, now));
        ad.settle(now);
        tell.now(ad, true);
    }

    private static void show(JobAd ad, Edition edition, Instant now) {
        if (!edition.content().equals(ad.content())) {
            ad.rewrite(null, edition.content(), AdLexemes.analysis(edition.content(), null));
        }
        ad.runs(edition.run(), now);
    }
}
