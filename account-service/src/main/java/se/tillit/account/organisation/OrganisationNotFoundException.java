package se.tillit.account.organisation;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** There is no such organisation. */
class OrganisationNotFoundException extends ProblemException {

    OrganisationNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
