package se.tillit.account.account;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The token is good, and there is no account with its id here. */
class AccountNotFoundException extends ProblemException {

    AccountNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
