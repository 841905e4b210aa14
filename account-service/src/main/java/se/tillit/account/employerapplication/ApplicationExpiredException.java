package se.tillit.account.employerapplication;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The link came too late. A new one has been mailed. */
class ApplicationExpiredException extends ProblemException {

    ApplicationExpiredException() {
        super(ProblemType.GONE);
    }
}
