package se.tillit.account.credentials;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** A password that is too short, too long, common, or made of the address. */
public class WeakPasswordException extends ProblemException {

    WeakPasswordException(String code, Object... limits) {
        super(ProblemType.RULE_NOT_MET, Violation.of("/password", code, limits));
    }
}
