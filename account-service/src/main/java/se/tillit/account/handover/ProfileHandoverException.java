package se.tillit.account.handover;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** cv-service did not take the profile. */
class ProfileHandoverException extends ProblemException {

    ProfileHandoverException(RuntimeException failure) {
        super(ProblemType.UNAVAILABLE, failure);
        retryAfter(Duration.ofSeconds(5));
    }
}
