package se.tillit.cv.visibility;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.disclosure.Disclosures;
import se.tillit.cv.document.Cv;
import se.tillit.cv.document.Cvs;
import se.tillit.events.cv.NoticesAccepted;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.outbox.Outbox;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.request.Versions;

/** The transactions of opening and closing. What is returned is committed, so the answer is true when it leaves. */
@ApplicationScoped
class VisibilityChange {

    private final Cvs cvs;
    private final Acceptances acceptances;
    private final Disclosures disclosures;
    private final Tombstones tombstones;
    private final Outbox outbox;
    private final Clock clock;

    VisibilityChange(
            Cvs cvs,
            Acceptances acceptances,
            Disclosures disclosures,
            Tombstones tombstones,
            Outbox outbox,
            Clock clock) {
        this.cvs = cvs;
        this.acceptances = acceptances;
        this.disclosures = disclosures;
        this.tombstones = tombstones;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Whether the wish would open something now; only then are notices needed. */
    @Transactional
    boolean opens(UUID owner, UUID id, VisibilityWish wish) {
        return VisibilityPlan.of(wish, cvs.of(owner, id)).opens();
    }

    /** What is returned is committed. */
    @Transactional
    Shown apply(UUID owner, UUID id, VisibilityWish wish, Asked asked) {
        tombstones.refuseErased(owner);
        Cv cv = cvs.lock(owner, id);
        VisibilityPlan plan = VisibilityPlan.of(wish, cv);
        if (plan.opens()) {
            Versions.check(asked.ifMatch(), cv.revision());
            Set<String> keys = accept(cv, plan.opened(), wish.acceptedNotices(), asked.notices());
            cv.show(plan.visibility(), plan.thirdCountries());
            tell(cv, keys, asked.language());
        } else {
            cv.show(plan.visibility(), plan.thirdCountries());
        }
        return Shown.of(cv, disclosures.openOf(cv.number()), plan.warnings());
    }

    /**
     * How the wish was brought.
     *
     * @param notices the notices in force, or none when they were not asked for because nothing would be opened
     * @param language in which they were read
     */
    record Asked(@Nullable String ifMatch, List<RequiredNotice> notices, String language) {

        Asked {
            notices = List.copyOf(notices);
        }
    }

    /** The ledger keeps it as evidence (feature 92). */
    private void tell(Cv cv, Set<String> keys, String language) {
        outbox.append(new NoticesAccepted(
                cv.id(), cv.revision(), cv.owner(), keys.stream().sorted().toList(), language, clock.instant()));
    }

    /** Answers the keys that were accepted. */
    private Set<String> accept(Cv cv, Set<Situation> opened, Set<String> accepted, List<RequiredNotice> notices) {
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
        Set<String> keys = new HashSet<>();
        for (Situation situation : opened) {
            List<RequiredNotice> read = notices.stream()
                    .filter(notice -> notice.concerns(situation))
                    .toList();
            if (read.isEmpty()) {
                // Nothing may be opened that no text warns of.
                throw new ProblemException(ProblemType.UNAVAILABLE);
            }
            read.forEach(notice -> acceptances.add(cv.number(), notice, situation, now));
            read.forEach(notice -> keys.add(notice.key()));
        }
        return keys;
    }
}
