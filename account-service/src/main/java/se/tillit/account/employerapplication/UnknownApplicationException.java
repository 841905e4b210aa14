package se.tillit.account.employerapplication;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** No application waits for this token. */
class UnknownApplicationException extends ProblemException {

    UnknownApplicationException() {
        super(ProblemType.NOT_FOUND);
    }
}
