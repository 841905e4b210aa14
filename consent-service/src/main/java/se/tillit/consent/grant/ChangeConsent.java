package se.tillit.consent.grant;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.consent.ledger.Act;
import se.tillit.consent.ledger.Channel;
import se.tillit.consent.ledger.Kind;
import se.tillit.consent.policy.Language;
import se.tillit.consent.policy.Policies;
import se.tillit.consent.policy.Policy;
import se.tillit.consent.purpose.Purpose;
import se.tillit.consent.purpose.Purposes;
import se.tillit.consent.receipt.Evidence;
import se.tillit.consent.receipt.Matter;
import se.tillit.consent.receipt.Receipts;
import se.tillit.consent.subject.Subjects;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.outbox.Outbox;

/** Gives and withdraws, each in one transaction: what holds, the ledger's entry, the receipt, and the event. */
@Singleton
class ChangeConsent {

    private final Consents consents;
    private final Purposes purposes;
    private final Policies policies;
    private final PolicyAcceptances acceptances;
    private final Evidence evidence;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;

    ChangeConsent(
            Consents consents,
            Purposes purposes,
            Policies policies,
            PolicyAcceptances acceptances,
            Evidence evidence,
            Outbox outbox,
            Ids ids,
            Clock clock) {
        this.consents = consents;
        this.purposes = purposes;
        this.policies = policies;
        this.acceptances = acceptances;
        this.evidence = evidence;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
    }

    /** What she says she has read. */
    record Read(int purposeVersion, String policyVersion, Language language) {}

    /** A yes. A repetition changes nothing. */
    @Transactional(Transactional.TxType.MANDATORY)
    Consent give(UUID accountId, Subjects.Subject subject, String purposeKey, Read read) {
        Purpose purpose = purposes.current(purposeKey);
        Policy inForce = acceptances.requireAccepted(accountId, subject);
        if (!inForce.version().equals(read.policyVersion()) || purpose.version() != read.purposeVersion()) {
            throw new PolicyUpdateException(inForce, purpose.version());
        }
        Optional<Consent> known = consents.locked(accountId, purposeKey);
        return known.filter(consent -> consent.given() && consent.purposeVersion() == purpose.version())
                .orElseGet(() -> {
                    Consent consent = known.orElseGet(() -> new Consent(ids.random(), accountId, purposeKey));
                    change(consent, true, subject, purpose, inForce, read.language());
                    return consent;
                });
    }

    /**
     * A no. It asks for nothing to be read, and one to what was never given changes nothing, unless the purpose holds without
     * a yes.
     *
     * @param language of a no that comes before any yes
     */
    @Transactional(Transactional.TxType.MANDATORY)
    Optional<Consent> withdraw(UUID accountId, Subjects.Subject subject, String purposeKey, Language language) {
        Purpose current = purposes.current(purposeKey);
        Optional<Consent> known = consents.locked(accountId, purposeKey);
        if (known.isEmpty() && current.untilWithdrawn()) {
            Consent first = new Consent(ids.random(), accountId, purposeKey);
            change(first, false, subject, current, policies.inForce(), language);
            return Optional.of(first);
        }
        known.filter(Consent::given).ifPresent(consent -> {
            Purpose consented =
                    purposes.version(purposeKey, consent.purposeVersion()).orElseThrow();
            change(consent, false, subject, consented, policies.inForce(), consent.language());
        });
        return known;
    }

    private void change(
            Consent consent,
            boolean given,
            Subjects.Subject subject,
            Purpose purpose,
            Policy policy,
            Language language) {
        Act act = new Act(
                subject.ref(),
                given ? Kind.CONSENT_GIVEN : Kind.CONSENT_WITHDRAWN,
                purpose.key(),
                purpose.version(),
                policy.version(),
                purpose.in(language).sha256(),
                language,
                Channel.CONSENT_API,
                null,
                clock.instant());
        Matter matter = new Matter(
                purpose.in(language).title(),
                purpose.dpvPurpose(),
                purpose.dataCategories(),
                purpose.thirdParty().orElse(null),
                "DELETE /api/v1/me/consents/" + purpose.key(),
                Map.of());
        Evidence.Recorded recorded =
                evidence.record(act, given ? Receipts.State.GIVEN : Receipts.State.WITHDRAWN, matter);
        outbox.append(consent.changed(
                given, recorded, purpose.version(), purpose.decidedBy().isPresent()));
        consents.persist(consent);
    }
}
