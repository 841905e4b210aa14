package se.tillit.consent.grant;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The withdrawal stands in the ledger, but the service that acts on the purpose has not confirmed it; it is repeated. */
class ConsentNotEnforcedException extends ProblemException {

    ConsentNotEnforcedException(RuntimeException failure, String receipt) {
        super(ProblemType.UNAVAILABLE, failure);
        retryAfter(Duration.ofSeconds(5));
        with("receipt", receipt);
    }
}
