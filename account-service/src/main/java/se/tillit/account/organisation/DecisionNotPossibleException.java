package se.tillit.account.organisation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The employer is not in a state in which this can be decided. */
class DecisionNotPossibleException extends ProblemException {

    DecisionNotPossibleException() {
        super(ProblemType.CONFLICT);
    }
}
