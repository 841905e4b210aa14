package se.tillit.account.credentials;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Keycloak could not be reached or failed. Nothing is lost: the same request works when it is back. */
public final class IdentitiesUnavailableException extends ProblemException {

    public IdentitiesUnavailableException(RuntimeException failure) {
        super(ProblemType.UNAVAILABLE, failure);
        retryAfter(Duration.ofSeconds(5));
    }
}
