package se.tillit.account.invitation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The link came too late. A new one has been mailed. */
class InvitationExpiredException extends ProblemException {

    InvitationExpiredException() {
        super(ProblemType.GONE);
    }
}
