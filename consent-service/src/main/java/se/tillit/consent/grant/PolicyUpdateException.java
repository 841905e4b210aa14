package se.tillit.consent.grant;

import se.tillit.consent.policy.Policy;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** What she would agree to is not what is published now: she reads it and tries again (feature 90). */
class PolicyUpdateException extends ProblemException {

    /** The policy in force is another one than she named or accepted. */
    PolicyUpdateException(Policy inForce) {
        super(ProblemType.POLICY_UPDATE);
        with("policyVersion", inForce.version());
    }

    /** The purpose has another wording by now. */
    PolicyUpdateException(Policy inForce, int purposeVersion) {
        this(inForce);
        with("purposeVersion", purposeVersion);
    }
}
