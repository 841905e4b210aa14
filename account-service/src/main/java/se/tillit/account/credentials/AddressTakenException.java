package se.tillit.account.credentials;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * The address already logs in as somebody else, for example as an employer's user. Only its owner hears this: the
 * request carried a token that was mailed there.
 */
public class AddressTakenException extends ProblemException {

    public AddressTakenException() {
        super(ProblemType.CONFLICT, new Violation("/token", "address-in-use"));
    }
}
