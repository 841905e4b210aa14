package se.tillit.jobagent.click;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import se.tillit.jobagent.ad.AdNotFoundException;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.jobagent.draft.Links;
import se.tillit.jobagent.partner.Partner;
import se.tillit.jobagent.partner.Partners;
import se.tillit.jobagent.search.Job;
import se.tillit.jobagent.search.PartnerNotice;
import se.tillit.jobagent.search.ReadJob;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Somebody opens a partner's ad: it is counted, and she is told where it leads and whose rules hold there. */
@ApplicationScoped
class LeaveForPartner {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final ReadJob readJob;
    private final JobAds ads;
    private final Partners partners;
    private final Clicks clicks;
    private final Clock clock;

    LeaveForPartner(ReadJob readJob, JobAds ads, Partners partners, Clicks clicks, Clock clock) {
        this.readJob = readJob;
        this.ads = ads;
        this.partners = partners;
        this.clicks = clicks;
        this.clock = clock;
    }

    /**
     * Counts the click and tells the target.
     *
     * @throws AdNotFoundException for an ad that leads to no partner
     * @throws ProblemException 410 for an ad that is closed, or leads where the partner's ads may not lead any more
     */
    @Transactional
    ClickAnswer leave(UUID adId, Optional<String> acceptLanguage) {
        readJob.open(adId);
        JobAd ad = ads.findById(adId);
        Partner partner = ad.partnerId().flatMap(partners::of).orElseThrow(AdNotFoundException::new);
        // Looked at again, because the partner's hosts may have changed since the ad was taken.
        String target = Optional.ofNullable(ad.run().applyUrl())
                .filter(Links.to(partner.hosts())::allow)
                .orElseThrow(() -> new ProblemException(ProblemType.GONE));
        clicks.count(partner.id(), adId, LocalDate.now(clock.withZone(SWEDEN)));
        Job.Partner shown = new Job.Partner(partner.name(), partner.policyUrl());
        return new ClickAnswer(target, shown, PartnerNotice.of(shown, acceptLanguage));
    }
}
