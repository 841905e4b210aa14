package se.tillit.account.address;

import java.time.Duration;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Another request is opening a login for the same address; trying again shows how that one ended. */
public class AddressBusyException extends ProblemException {

    AddressBusyException() {
        super(ProblemType.UNAVAILABLE);
        retryAfter(Duration.ofSeconds(5));
    }
}
