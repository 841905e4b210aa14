package se.tillit.cv.view;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The caller is a member of no employer, or of one that is not verified or is suspended. */
public class EmployerNotVerifiedException extends ProblemException {

    public EmployerNotVerifiedException() {
        super(ProblemType.EMPLOYER_NOT_VERIFIED);
    }
}
