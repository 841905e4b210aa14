package se.tillit.consent.policy;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** No policy was ever published under that version. */
class PolicyNotFoundException extends ProblemException {

    PolicyNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
