package se.tillit.account.jobalert;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** jobagent-service did not say what an alert tells, nor that it may not be told. */
class AlertUnavailableException extends ProblemException {

    AlertUnavailableException(RuntimeException failure) {
        super(ProblemType.UNAVAILABLE, failure);
        retryAfter(Duration.ofSeconds(5));
    }
}
