package se.tillit.consent.ledger;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import se.tillit.consent.policy.Language;
import se.tillit.consent.subject.SubjectRef;

/**
 * Something to be entered.
 *
 * @param matter a purpose, a notice, a policy version, or the kind of act that disclosed
 * @param matterVersion of a purpose
 * @param textSha256 of what she was shown, in the language in which she was shown it
 * @param detailsSha256 of what her receipt says besides
 */
public record Act(
        SubjectRef subject,
        Kind kind,
        String matter,
        @Nullable Integer matterVersion,
        String policyVersion,
        String textSha256,
        Language language,
        Channel channel,
        @Nullable String detailsSha256,
        Instant at) {

    /** Microseconds, which the database keeps: the seal must be the same when it is read again. */
    public Act {
        at = at.truncatedTo(ChronoUnit.MICROS);
    }
}
