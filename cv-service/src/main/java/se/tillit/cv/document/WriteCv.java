package se.tillit.cv.document;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.profile.Boxes;
import se.tillit.cv.profile.Profile;
import se.tillit.cv.profile.ProfileDependent;
import se.tillit.cv.profile.Profiles;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.idempotency.IdempotencyKeys;
import se.tillit.platform.idempotency.IdempotentCall;
import se.tillit.platform.ids.Ids;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.Versions;

/**
 * Writes CVs. The profile is locked first, the CV second, everywhere: what employers get is derived from both, and two
 * changes at a time must not derive it from a half each.
 */
@ApplicationScoped
class WriteCv implements ProfileDependent {

    static final int MOST_CVS = 20;

    private final Cvs cvs;
    private final Profiles profiles;
    private final CvProjection projection;
    private final CvDeletion deletion;
    private final IdempotencyKeys idempotencyKeys;
    private final Tombstones tombstones;
    private final Ids ids;
    private final Clock clock;

    WriteCv(
            Cvs cvs,
            Profiles profiles,
            CvProjection projection,
            CvDeletion deletion,
            IdempotencyKeys idempotencyKeys,
            Tombstones tombstones,
            Ids ids,
            Clock clock) {
        this.cvs = cvs;
        this.profiles = profiles;
        this.projection = projection;
        this.deletion = deletion;
        this.idempotencyKeys = idempotencyKeys;
        this.tombstones = tombstones;
        this.ids = ids;
        this.clock = clock;
    }

    @Transactional
    Cv create(UUID owner, CvDraft draft, @Nullable String idempotencyKey) {
        tombstones.refuseErased(owner);
        IdempotentCall call = new IdempotentCall(owner, idempotencyKey, "POST /me/cvs", draft);
        return cvs.of(owner, idempotencyKeys.once(call, () -> createNew(owner, draft)));
    }

    private UUID createNew(UUID owner, CvDraft draft) {
        ContentRules.check(draft.content());
        Boxes boxes =
                profiles.lock(owner).map(Profile::boxes).orElseThrow(() -> incomplete(List.of("/name", "/address")));
        List<String> missing = boxes.missingForCv();
        if (!missing.isEmpty()) {
            throw incomplete(missing);
        }
        if (cvs.countOf(owner) >= MOST_CVS) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, Violation.of("", "too-many-cvs", MOST_CVS));
        }
        Cv cv = Cv.written(ids.random(), owner, draft, clock.instant());
        cvs.persist(cv);
        projection.project(cv, boxes);
        return cv.id();
    }

    @Transactional
    Cv rewrite(UUID owner, UUID id, CvDraft draft, @Nullable String ifMatch) {
        tombstones.refuseErased(owner);
        Boxes boxes = profiles.lock(owner).map(Profile::boxes).orElseThrow(CvNotFoundException::new);
        Cv cv = cvs.lock(owner, id);
        Versions.check(ifMatch, cv.revision());
        ContentRules.check(draft.content());
        if (cv.rewrite(draft, clock.instant())) {
            projection.project(cv, boxes);
        }
        return cv;
    }

    /** A closing act: it asks for nothing. */
    @Transactional
    void delete(UUID owner, UUID id) {
        tombstones.refuseErased(owner);
        long number = cvs.lockToDelete(owner, id);
        deletion.beforeDeleted(number);
        cvs.remove(number);
    }

    @Override
    public boolean needsNameAndAddress(UUID accountId) {
        return cvs.countOf(accountId) > 0;
    }

    @Override
    public void profileChanged(Profile profile) {
        cvs.lockAll(profile.accountId()).forEach(cv -> projection.project(cv, profile.boxes()));
    }

    private static ProblemException incomplete(List<String> missing) {
        return new ProblemException(
                ProblemType.RULE_NOT_MET,
                missing.stream()
                        .map(box -> new Violation("/profile" + box, "needed-by-cv"))
                        .toList());
    }
}
