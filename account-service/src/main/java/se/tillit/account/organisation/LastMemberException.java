package se.tillit.account.organisation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** The last member who can log in is not removed. */
class LastMemberException extends ProblemException {

    LastMemberException() {
        super(ProblemType.CONFLICT, new Violation("", "last-member"));
    }
}
