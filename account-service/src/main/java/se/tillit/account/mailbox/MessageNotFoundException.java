package se.tillit.account.mailbox;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The caller's mailbox has no such item; somebody else's may. */
class MessageNotFoundException extends ProblemException {

    MessageNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
