package se.tillit.account.registration;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The link came too late. A new one has been mailed. */
class RegistrationExpiredException extends ProblemException {

    RegistrationExpiredException() {
        super(ProblemType.GONE);
    }
}
