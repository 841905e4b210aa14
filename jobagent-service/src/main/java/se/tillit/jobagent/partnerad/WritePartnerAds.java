package se.tillit.jobagent.partnerad;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdNotFoundException;
import se.tillit.jobagent.ad.Advertiser;
import se.tillit.jobagent.ad.Analysis;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.jobagent.criteria.AdLexemes;
import se.tillit.jobagent.draft.CheckedAd;
import se.tillit.jobagent.partner.Partner;
import se.tillit.jobagent.publication.PublishAds;
import se.tillit.jobagent.publication.Tell;
import se.tillit.platform.request.Versions;
import se.tillit.text.Analyser;

/** Writes partners' ads; those of one partner one transaction after the other, so that the same name twice at once is one ad. */
@ApplicationScoped
public class WritePartnerAds {

    private final JobAds ads;
    private final PublishAds publish;
    private final EntityManager database;
    private final Clock clock;

    WritePartnerAds(JobAds ads, PublishAds publish, EntityManager database, Clock clock) {
        this.ads = ads;
        this.publish = publish;
        this.database = database;
        this.clock = clock;
    }

    /** An ad and what became of it. */
    record Written(JobAd ad, Outcome outcome) {}

    /**
     * An ad under its name, to be written.
     *
     * @param analysis null for an ad that is analysed when it turns out to need that
     */
    public record Named(
            ExternalId name, PartnerAd.Checked ad, @Nullable Analysis analysis) {

        public Named(ExternalId name, PartnerAd.Checked ad) {
            this(name, ad, null);
        }

        /** The same, analysed: outside the transaction that holds up the partner's others. */
        public Named analysed(Analyser analyser) {
            return new Named(name, ad, analyse(analyser));
        }

        private Analysis found() {
            return analysis == null ? analyse(new Analyser()) : analysis;
        }

        private Analysis analyse(Analyser analyser) {
            CheckedAd checked = ad.ad();
            return AdLexemes.analysis(checked.content(), checked.words(), ad.employerName(), analyser);
        }
    }

    @Transactional
    Written put(Partner partner, Named wanted, @Nullable String ifMatch) {
        Map<String, JobAd> known = lock(partner, Set.of(wanted.name().value()));
        JobAd before = known.get(wanted.name().value());
        Versions.check(ifMatch, before == null || before.isWithdrawn() ? 0 : before.version());
        Outcome outcome = publish.together(tell -> write(partner, wanted, known, tell));
        return new Written(Objects.requireNonNull(known.get(wanted.name().value())), outcome);
    }

    /** Some ads of a batch in one transaction, with what became of each. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public List<Outcome> putAll(Partner partner, List<Named> wanted) {
        Map<String, JobAd> known =
                lock(partner, wanted.stream().map(each -> each.name().value()).collect(Collectors.toSet()));
        return publish.together(tell ->
                wanted.stream().map(each -> write(partner, each, known, tell)).toList());
    }

    private Outcome write(Partner partner, Named wanted, Map<String, JobAd> known, Tell tell) {
        Instant now = clock.instant();
        String name = wanted.name().value();
        PartnerAd.Checked sent = wanted.ad();
        JobAd before = known.get(name);
        if (before == null) {
            Advertiser advertiser = new Advertiser.OfPartner(partner.id(), name, sent.employerName());
            known.put(
                    name,
                    publish.publish(advertiser, sent.ad().content(), sent.ad().run(now), wanted.found(), tell));
            return Outcome.CREATED;
        }
        boolean again = before.isWithdrawn();
        boolean changed = publish.change(
                before, sent.employerName(), sent.ad().content(), sent.ad().run(before, now), tell);
        return again ? Outcome.CREATED : changed ? Outcome.UPDATED : Outcome.UNCHANGED;
    }

    /** A closing act: it asks for nothing. */
    @Transactional
    void delete(Partner partner, ExternalId name) {
        JobAd ad = lock(partner, Set.of(name.value())).get(name.value());
        if (ad == null || !publish.withdraw(ad)) {
            throw new AdNotFoundException();
        }
    }

    /** Takes some ads back in one transaction; answers how many were published. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    public long withdrawAll(Partner partner, Collection<String> names) {
        Collection<JobAd> found = lock(partner, names).values();
        return publish.together(
                tell -> found.stream().filter(ad -> publish.withdraw(ad, tell)).count());
    }

    private Map<String, JobAd> lock(Partner partner, Collection<String> names) {
        database.createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:partner, 7)) is null", Boolean.class)
                .setParameter("partner", partner.id().toString())
                .getSingleResult();
        Map<String, JobAd> known = new HashMap<>();
        ads.lockOfPartner(partner.id(), names)
                .forEach(ad -> known.put(ad.externalId().orElseThrow(), ad));
        return known;
    }
}
