package se.tillit.account.employermessage;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** cv-service did not say what was written, nor that it may not be told. */
class MessageUnavailableException extends ProblemException {

    MessageUnavailableException(RuntimeException failure) {
        super(ProblemType.UNAVAILABLE, failure);
        retryAfter(Duration.ofSeconds(5));
    }
}
