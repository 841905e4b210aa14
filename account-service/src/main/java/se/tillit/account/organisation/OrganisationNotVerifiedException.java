package se.tillit.account.organisation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** Only an employer in good standing may do this. */
class OrganisationNotVerifiedException extends ProblemException {

    OrganisationNotVerifiedException() {
        super(ProblemType.EMPLOYER_NOT_VERIFIED);
    }
}
