package se.tillit.consent.grant;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import se.tillit.consent.policy.Language;
import se.tillit.consent.policy.Policies;
import se.tillit.consent.purpose.Purpose;
import se.tillit.consent.purpose.Purposes;
import se.tillit.consent.subject.Subjects;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.paging.Page;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** What a person is told about her consents, and who may write one. */
@Singleton
@Transactional(Transactional.TxType.MANDATORY)
class Answers {

    private final Consents consents;
    private final Purposes purposes;
    private final Policies policies;
    private final Subjects subjects;
    private final Tombstones tombstones;

    Answers(Consents consents, Purposes purposes, Policies policies, Subjects subjects, Tombstones tombstones) {
        this.consents = consents;
        this.purposes = purposes;
        this.policies = policies;
        this.subjects = subjects;
        this.tombstones = tombstones;
    }

    /** The person who writes, locked; nobody who was erased. */
    Subjects.Subject writer(UUID accountId) {
        tombstones.refuseErased(accountId);
        return subjects.locked(accountId);
    }

    Page<ConsentView> all(UUID accountId, Language language) {
        Map<String, Consent> hers = consents.of(accountId);
        String policyVersion = policies.inForce().version();
        return new Page<>(
                purposes.current().stream()
                        .map(purpose -> ConsentView.of(
                                purpose, Optional.ofNullable(hers.get(purpose.key())), policyVersion, language))
                        .toList(),
                null);
    }

    ConsentView one(String purposeKey, Optional<Consent> consent, Language language) {
        Purpose purpose = purposes.current(purposeKey);
        return ConsentView.of(purpose, consent, policies.inForce().version(), language);
    }

    /** @throws ProblemException 404 when there is no such purpose */
    void known(String purposeKey) {
        purposes.current(purposeKey);
    }

    /** @throws ProblemException 404 when she never said yes or no to it */
    String receipt(UUID accountId, String purposeKey) {
        return consents.of(accountId, purposeKey)
                .map(Consent::receipt)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND));
    }
}
