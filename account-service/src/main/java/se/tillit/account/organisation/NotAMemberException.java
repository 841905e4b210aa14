package se.tillit.account.organisation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The caller is an employer's user by role and belongs to no organisation, for example since she was removed. */
class NotAMemberException extends ProblemException {

    NotAMemberException() {
        super(ProblemType.FORBIDDEN);
    }
}
