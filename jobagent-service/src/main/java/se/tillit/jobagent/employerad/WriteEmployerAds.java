package se.tillit.jobagent.employerad;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.Advertiser;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.JobAds;
import se.tillit.jobagent.draft.AdRules;
import se.tillit.jobagent.draft.CheckedAd;
import se.tillit.jobagent.draft.Links;
import se.tillit.jobagent.employeraccess.EmployerRenamed;
import se.tillit.jobagent.employeraccess.Employers;
import se.tillit.jobagent.publication.BoxNumbers;
import se.tillit.jobagent.publication.PublishAds;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.Versions;

/** Writes employers' ads. */
@ApplicationScoped
class WriteEmployerAds {

    private final JobAds ads;
    private final Employers employers;
    private final PublishAds publish;
    private final BoxNumbers boxNumbers;
    private final IdempotencyKeys idempotencyKeys;
    private final Clock clock;

    WriteEmployerAds(
            JobAds ads,
            Employers employers,
            PublishAds publish,
            BoxNumbers boxNumbers,
            IdempotencyKeys idempotencyKeys,
            Clock clock) {
        this.ads = ads;
        this.employers = employers;
        this.publish = publish;
        this.boxNumbers = boxNumbers;
        this.idempotencyKeys = idempotencyKeys;
        this.clock = clock;
    }

    @Transactional
    JobAd create(UUID caller, EmployerAdDraft draft, @Nullable String idempotencyKey) {
        Employers.Employer employer = employers.of(caller);
        IdempotentCall call = new IdempotentCall(caller, idempotencyKey, "POST /employer/job-ads", draft);
        return ads.ofEmployer(employer.id(), idempotencyKeys.once(call, () -> createNew(employer, draft)));
    }

    private UUID createNew(Employers.Employer employer, EmployerAdDraft draft) {
        CheckedAd checked = check(draft, employer);
        Advertiser advertiser = draft.isBoxAd()
                ? new Advertiser.Box(employer.id(), boxNumbers.next())
                : new Advertiser.Named(employer.id(), employer.name());
        return publish.publish(advertiser, checked.content(), checked.run(clock.instant()))
                .id();
    }

    @Transactional
    JobAd replace(UUID caller, UUID id, EmployerAdDraft draft, @Nullable String ifMatch) {
        Employers.Employer employer = employers.of(caller);
        JobAd ad = ads.lockOfEmployer(employer.id(), id);
        Versions.check(ifMatch, ad.version());
        if (draft.isBoxAd() != ad.isBoxAd()) {
            // The same id under a name and under a number would tell whose number it is.
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/boxNumber", "box-number-stays"));
        }
        CheckedAd checked = check(draft, employer);
        publish.change(ad, ad.isBoxAd() ? null : employer.name(), checked.content(), checked.run(ad, clock.instant()));
        return ad;
    }

    private static CheckedAd check(EmployerAdDraft draft, Employers.Employer employer) {
        CheckedAd checked = AdRules.check(draft.draft(), Links.anywhere());
        if (draft.isBoxAd()) {
            BoxRules.check(checked, employer.name());
        }
        return checked;
    }

    /** A closing act: it asks for nothing. */
    @Transactional
    void delete(UUID caller, UUID id) {
        publish.withdraw(ads.lockOfEmployer(employers.of(caller).id(), id));
    }

    /** Its named ads bear the new name at once; a box ad has none. */
    void rename(@Observes(during = TransactionPhase.IN_PROGRESS) EmployerRenamed renamed) {
        ads.lockNamedOfEmployer(renamed.employerId())
                .forEach(ad -> publish.change(ad, renamed.name(), ad.content(), ad.run()));
    }
}
