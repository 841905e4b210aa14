package se.tillit.account.invitation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** No invitation waits for this token, or none does any more. */
class UnknownInvitationException extends ProblemException {

    UnknownInvitationException() {
        super(ProblemType.NOT_FOUND);
    }
}
