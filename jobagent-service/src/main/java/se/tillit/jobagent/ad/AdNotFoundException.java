package se.tillit.jobagent.ad;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** There is no such ad, it is somebody else's, or it is not to be seen; all three look alike. */
public class AdNotFoundException extends ProblemException {

    public AdNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
