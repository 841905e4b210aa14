package se.tillit.consent.closing;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The closing is committed here and not confirmed by cv-service; it is repeated, and the caller may repeat it too. */
public class ClosingNotConfirmedException extends ProblemException {

    ClosingNotConfirmedException(RuntimeException failure) {
        super(ProblemType.UNAVAILABLE, failure);
        retryAfter(Duration.ofSeconds(5));
    }
}
