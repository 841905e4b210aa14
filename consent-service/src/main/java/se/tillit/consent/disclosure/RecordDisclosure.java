package se.tillit.consent.disclosure;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.grant.PolicyAcceptances;
import se.tillit.consent.ledger.Ledger;
import se.tillit.consent.policy.Language;
import se.tillit.consent.policy.Policy;
import se.tillit.consent.receipt.Evidence;
import se.tillit.consent.receipt.Matter;
import se.tillit.consent.receipt.Receipts;
import se.tillit.consent.subject.Subjects;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Records consents to disclosures and that they are over, each in one transaction with the ledger's entry. */
@Singleton
class RecordDisclosure {

    private final DisclosureConsents disclosures;
    private final PolicyAcceptances acceptances;
    private final Subjects subjects;
    private final Evidence evidence;
    private final Ledger ledger;
    private final Tombstones tombstones;
    private final Clock clock;

    RecordDisclosure(
            DisclosureConsents disclosures,
            PolicyAcceptances acceptances,
            Subjects subjects,
            Evidence evidence,
            Ledger ledger,
            Tombstones tombstones,
            Clock clock) {
        this.disclosures = disclosures;
        this.acceptances = acceptances;
        this.subjects = subjects;
        this.evidence = evidence;
        this.ledger = ledger;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /**
     * Consent to a disclosure. A repetition answers the same receipt, unless the grant is known never to have come: then it is
     * a new act.
     *
     * @param readPolicy the policy that she was shown, if the caller says
     * @throws ProblemException 409 {@code policy-update} when she must accept the policy in force first, 409 when the id is
     *     another disclosure's, 401 when she was erased
     */
    @Transactional
    String given(UUID accountId, Disclosure disclosure, @Nullable String readPolicy, Language language) {
        tombstones.refuseErased(accountId);
        Subjects.Subject subject = subjects.locked(accountId);
        Optional<DisclosureConsent> known = disclosures.locked(disclosure.id());
        if (known.isPresent() && !known.get().isOf(accountId, disclosure)) {
            throw new ProblemException(ProblemType.CONFLICT);
        }
        return known.filter(consent -> !consent.neverGranted())
                .map(DisclosureConsent::receipt)
                .orElseGet(() -> {
                    Policy policy = acceptances.requireAccepted(accountId, subject, Optional.ofNullable(readPolicy));
                    DisclosureConsent consent = known.orElseGet(() -> new DisclosureConsent(accountId, disclosure));
                    consent.given(record(subject, disclosure, policy, language));
                    disclosures.persist(consent);
                    return consent.receipt();
                });
    }

    private Evidence.Recorded record(
            Subjects.Subject subject, Disclosure disclosure, Policy policy, Language language) {
        Matter matter = new Matter(
                language == Language.SV
                        ? "Visa din identitet för en arbetsgivare"
                        : "Disclose your identity to an employer",
                "PersonnelHiring",
                disclosure.fields(),
                "employer " + disclosure.employerId(),
                "DELETE /api/v1/me/disclosures/" + disclosure.id(),
                disclosure.details());
        return evidence.record(
                DisclosureConsent.act(
                        subject.ref(),
                        disclosure,
                        policy.version(),
                        policy.in(language).sha256(),
                        language,
                        clock.instant()),
                Receipts.State.GIVEN,
                matter);
    }

    /** cv-service has granted it. */
    @Transactional
    void granted(UUID disclosureId) {
        disclosures
                .locked(disclosureId)
                .filter(DisclosureConsent::open)
                .ifPresent(open -> open.granted(clock.instant()));
    }

    /** It is over. One that is over already, or nobody's any more, stays as it is. */
    @Transactional
    void closed(UUID disclosureId, DisclosureConsent.Closed how, Instant at) {
        disclosures
                .locked(disclosureId)
                .filter(DisclosureConsent::open)
                .filter(open -> !tombstones.stands(open.accountId()))
                .ifPresent(open -> subjects.find(open.accountId())
                        .ifPresent(subject -> ledger.append(open.close(subject.ref(), how, at))));
    }
}
