package se.tillit.consent.grant;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.consent.ledger.Act;
import se.tillit.consent.ledger.Channel;
import se.tillit.consent.ledger.Kind;
import se.tillit.consent.policy.Language;
import se.tillit.consent.policy.Policies;
import se.tillit.consent.policy.Policy;
import se.tillit.consent.receipt.Evidence;
import se.tillit.consent.receipt.Matter;
import se.tillit.consent.receipt.Receipts;
import se.tillit.consent.subject.Subjects;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.problem.ProblemException;

/**
 * Which policy somebody goes by: the one that was in force when she got her account, or a later one that she accepted. A
 * later version that changes what people agreed to must be accepted before she consents to more (feature 90).
 */
@Singleton
public class PolicyAcceptances implements PanacheRepositoryBase<AcceptedPolicy, UUID> {

    private final Policies policies;
    private final Subjects subjects;
    private final Evidence evidence;
    private final Tombstones tombstones;
    private final Clock clock;

    PolicyAcceptances(Policies policies, Subjects subjects, Evidence evidence, Tombstones tombstones, Clock clock) {
        this.policies = policies;
        this.subjects = subjects;
        this.evidence = evidence;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    /**
     * Every call that agrees to something asks this. Closing acts never do.
     *
     * @return the policy in force, which she has accepted
     * @throws ProblemException 409 {@code policy-update} when she must accept it first
     */
    public Policy requireAccepted(UUID accountId, Subjects.Subject subject) {
        Policy inForce = policies.inForce();
        Policy accepted = findByIdOptional(accountId)
                .map(acceptance -> policies.findById(acceptance.policyVersion()))
                .orElseGet(() -> policies.inForceAt(subject.knownSince()));
        if (policies.materialBetween(accepted, inForce)) {
            throw new PolicyUpdateException(inForce);
        }
        return inForce;
    }

    /** The same, for somebody who may have said which policy she read: it must be the one in force. */
    public Policy requireAccepted(UUID accountId, Subjects.Subject subject, Optional<String> read) {
        Policy inForce = requireAccepted(accountId, subject);
        if (read.isPresent() && !inForce.version().equals(read.get())) {
            throw new PolicyUpdateException(inForce);
        }
        return inForce;
    }

    /** Accepts the policy in force. A repetition changes nothing. */
    AcceptedPolicy accept(UUID accountId, String version, Language language) {
        tombstones.refuseErased(accountId);
        Policy inForce = policies.inForce();
        if (!inForce.version().equals(version)) {
            throw new PolicyUpdateException(inForce);
        }
        Subjects.Subject subject = subjects.locked(accountId);
        return findByIdOptional(accountId)
                .filter(acceptance -> acceptance.policyVersion().equals(version))
                .orElseGet(() -> accept(accountId, subject, inForce, language));
    }

    private AcceptedPolicy accept(UUID accountId, Subjects.Subject subject, Policy policy, Language language) {
        Act act = new Act(
                subject.ref(),
                Kind.POLICY_ACCEPTED,
                policy.version(),
                null,
                policy.version(),
                policy.in(language).sha256(),
                language,
                Channel.CONSENT_API,
                null,
                clock.instant());
        Matter matter = new Matter(
                policy.in(language).title(),
                "ServiceProvision",
                List.of("account"),
                null,
                "DELETE /api/v1/me",
                Map.of());
        Evidence.Recorded recorded = evidence.record(act, Receipts.State.GIVEN, matter);
        return getEntityManager()
                .merge(new AcceptedPolicy(
                        accountId, policy.version(), recorded.entry().at(), recorded.receipt()));
    }
}
