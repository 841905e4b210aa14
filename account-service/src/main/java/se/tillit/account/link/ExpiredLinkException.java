package se.tillit.account.link;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The link came too late. */
public class ExpiredLinkException extends ProblemException {

    public ExpiredLinkException() {
        super(ProblemType.GONE);
    }
}
