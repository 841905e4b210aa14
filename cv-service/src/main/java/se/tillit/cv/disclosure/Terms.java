package se.tillit.cv.disclosure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import se.tillit.cv.document.ShownField;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** What is disclosed and until when. */
public record Terms(Set<ShownField> fields, Instant expiresAt) {

    public Terms {
        fields = Set.copyOf(fields);
        expiresAt = expiresAt.truncatedTo(ChronoUnit.MICROS); // as it is stored, so that a repetition is equal
        if (fields.isEmpty()) {
            throw new IllegalArgumentException("a disclosure has fields");
        }
    }

    /**
     * Refuses an expiry that has passed.
     *
     * @throws ProblemException 422 unless it still lies ahead
     */
    public void requireAhead(Instant now) {
        if (!expiresAt.isAfter(now)) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/expiresAt", "future"));
        }
    }
}
