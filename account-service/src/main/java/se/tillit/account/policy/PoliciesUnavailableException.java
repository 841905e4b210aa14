package se.tillit.account.policy;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** consent-service cannot say what is published, so nothing can be accepted. */
class PoliciesUnavailableException extends ProblemException {

    PoliciesUnavailableException(RuntimeException cause) {
        super(ProblemType.UNAVAILABLE, cause);
        retryAfter(Duration.ofSeconds(5));
    }
}
