package se.tillit.account.link;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Nothing waits for this token, or nothing does any more. */
public class UnknownLinkException extends ProblemException {

    public UnknownLinkException() {
        super(ProblemType.NOT_FOUND);
    }
}
