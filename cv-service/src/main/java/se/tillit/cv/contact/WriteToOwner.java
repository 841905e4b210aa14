package se.tillit.cv.contact;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.CvNotFoundException;
import se.tillit.cv.view.SeenCv;
import se.tillit.cv.view.SeenCvs;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** What an employer does: opens a case with a first message, and writes again while it goes on. */
@ApplicationScoped
class WriteToOwner {

    private final SeenCvs seenCvs;
    private final Cases cases;
    private final EmployerCases employerCases;
    private final CaseMessages messages;
    private final IdempotencyKeys idempotencyKeys;
    private final Tombstones tombstones;
    private final Session database;
    private final Ids ids;
    private final Clock clock;

    WriteToOwner(
            SeenCvs seenCvs,
            Cases cases,
            EmployerCases employerCases,
            CaseMessages messages,
            IdempotencyKeys idempotencyKeys,
            Tombstones tombstones,
            Session database,
            Ids ids,
            Clock clock) {
        this.seenCvs = seenCvs;
        this.cases = cases;
        this.employerCases = employerCases;
        this.messages = messages;
        this.idempotencyKeys = idempotencyKeys;
        this.tombstones = tombstones;
        this.database = database;
        this.ids = ids;
        this.clock = clock;
    }

    /** The first message, as it was sent. */
    record Opening(
            String ref,
            String subject,
            String message,
            @Nullable UUID jobAdId) {}

    /** Opens a case on a CV that exists for the employer, and writes the first message. */
    @Transactional
    UUID open(UUID caller, Opening opening, @Nullable String idempotencyKey) {
        IdempotentCall call = new IdempotentCall(caller, idempotencyKey, "POST /employer/cvs/{ref}/cases", opening);
        return idempotencyKeys.once(call, () -> openNew(caller, opening));
    }

    private UUID openNew(UUID caller, Opening opening) {
        SeenCv cv = seenCvs.hold(caller, opening.ref()).orElseThrow(CvNotFoundException::new);
        ContactCase opened =
                ContactCase.opened(ids.random(), cv, opening.subject(), opening.jobAdId(), clock.instant());
        cases.persistAndFlush(opened);
        messages.fromEmployer(opened.number(), opened.id(), cv.owner(), opening.message());
        return opened.id();
    }

    /**
     * Writes again, on a case that goes on: how it ended does not tell a repeated call from a new one.
     *
     * @throws ProblemException 404 when it is not the employer's case, 409 when it is closed, whatever the reason
     */
    @Transactional
    CaseMessages.Written write(UUID caller, UUID caseId, String message, @Nullable String idempotencyKey) {
        if (employerCases.one(caller, caseId).isEmpty()) {
            throw new ProblemException(ProblemType.NOT_FOUND);
        }
        if (ownerErased(caseId)) {
            throw closed();
        }
        EmployerCases.Live live = employerCases.lock(caller, caseId).orElseThrow(WriteToOwner::closed);
        IdempotentCall call = new IdempotentCall(
                caller, idempotencyKey, "POST /employer/cases/{id}/messages", new Written(caseId, message));
        return messages.written(
                idempotencyKeys.once(call, () -> messages.fromEmployer(live.number(), caseId, live.owner(), message)));
    }

    /** Before the case is locked: an erasure locks in this order too. */
    private boolean ownerErased(UUID caseId) {
        return tombstones.stands(database
                .createNativeQuery("select owner from contact_case where id = :id and owner is not null", UUID.class)
                .setParameter("id", caseId)
                .getResultList()
                .stream()
                .findFirst()
                .orElse(Tombstones.NOBODY));
    }

    private static ProblemException closed() {
        return new ProblemException(ProblemType.CONFLICT);
    }

    /** What was sent, as far as its repetition is concerned. */
    private record Written(UUID caseId, String message) {}
}
