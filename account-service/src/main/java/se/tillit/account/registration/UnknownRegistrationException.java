package se.tillit.account.registration;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** No registration waits for this token, or none does any more. */
class UnknownRegistrationException extends ProblemException {

    UnknownRegistrationException() {
        super(ProblemType.NOT_FOUND);
    }
}
