package se.tillit.account.organisation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** There is no such member, or it is somebody else's: nobody outside can tell. */
class MemberNotFoundException extends ProblemException {

    MemberNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
