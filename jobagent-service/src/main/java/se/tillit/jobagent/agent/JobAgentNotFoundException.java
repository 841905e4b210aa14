package se.tillit.jobagent.agent;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** There is no such agent for its caller; somebody else's looks the same as one that never was. */
public class JobAgentNotFoundException extends ProblemException {

    public JobAgentNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
