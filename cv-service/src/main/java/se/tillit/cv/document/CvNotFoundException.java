package se.tillit.cv.document;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** There is no such CV for its caller; somebody else's looks the same as one that never was. */
public class CvNotFoundException extends ProblemException {

    public CvNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
