package se.tillit.account.handover;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** cv-service did not take the profile. */
class ProfileHandoverException extends ProblemException {

    /** Only the kind of the failure is kept: its text may quote the path, which holds the account's id. */
    ProfileHandoverException(RuntimeException failure) {
        super(
                ProblemType.UNAVAILABLE,
                new IllegalStateException(
                        "cv-service took no profile: " + failure.getClass().getSimpleName()));
        retryAfter(Duration.ofSeconds(5));
    }
}
