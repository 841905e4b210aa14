package se.tillit.account.organisation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** The address belongs to a member or an invitation of the same organisation. */
class AlreadyInvitedException extends ProblemException {

    AlreadyInvitedException() {
        super(ProblemType.CONFLICT, new Violation("/email", "already-invited"));
    }
}
