package se.tillit.cv.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.Cv;
import se.tillit.cv.document.Cvs;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.request.Versions;

/** The transactions of opening and closing. What is returned is committed, so the answer is true when it leaves. */
@ApplicationScoped
class VisibilityChange {

    private final Cvs cvs;
    private final Acceptances acceptances;
    private final Clock clock;

    VisibilityChange(Cvs cvs, Acceptances acceptances, Clock clock) {
        this.cvs = cvs;
        this.acceptances = acceptances;
        this.clock = clock;
    }

    /** Whether the wish would open something now; only then are notices needed. */
    @Transactional
    boolean opens(UUID owner, UUID id, VisibilityWish wish) {
        return VisibilityPlan.of(wish, cvs.of(owner, id)).opens();
    }

    /** @param notices the notices in force, or none when they were not asked for because nothing would be opened */
    @Transactional
    Shown apply(UUID owner, UUID id, VisibilityWish wish, @Nullable String ifMatch, List<RequiredNotice> notices) {
        Cv cv = cvs.lock(owner, id);
        VisibilityPlan plan = VisibilityPlan.of(wish, cv);
        if (plan.opens()) {
            Versions.check(ifMatch, cv.revision());
            accept(cv, plan.opened(), wish.acceptedNotices(), notices);
        }
        cv.show(plan.visibility(), plan.thirdCountries());
        return Shown.of(cv, plan.warnings());
    }

    private void accept(Cv cv, Set<Situation> opened, Set<String> accepted, List<RequiredNotice> notices) {
        if (notices.isEmpty()) {
            // Closed by another call since it was looked at, so that what was no opening has become one.
            throw new ProblemException(ProblemType.CONFLICT);
        }
        List<RequiredNotice> missing = notices.stream()
                .filter(notice -> opened.stream().anyMatch(notice::concerns))
                .filter(notice -> !accepted.contains(notice.key()))
                .toList();
        if (!missing.isEmpty()) {
            throw new NoticeRequiredException(missing);
        }
        Instant now = clock.instant();
        for (Situation situation : opened) {
            List<RequiredNotice> read = notices.stream()
                    .filter(notice -> notice.concerns(situation))
                    .toList();
            if (read.isEmpty()) {
                // Nothing may be opened that no text warns of.
                throw new ProblemException(ProblemType.UNAVAILABLE);
            }
            read.forEach(notice -> acceptances.add(cv.number(), notice, situation, now));
        }
    }
}
