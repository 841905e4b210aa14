package se.tillit.account.credentials;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Keycloak could not be reached or failed. Nothing is lost: the same request works when it is back. */
public class IdentitiesUnavailableException extends ProblemException {

    /** Only the kind of the failure is kept: the text of a time-out quotes the address that was asked for. */
    public IdentitiesUnavailableException(RuntimeException failure) {
        super(
                ProblemType.UNAVAILABLE,
                new IllegalStateException(
                        "Keycloak failed: " + failure.getClass().getSimpleName()));
        retryAfter(Duration.ofSeconds(5));
    }
}
