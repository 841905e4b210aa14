package se.tillit.account.partner;

import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** There is no such partner. */
class PartnerNotFoundException extends ProblemException {

    PartnerNotFoundException() {
        super(ProblemType.NOT_FOUND);
    }
}
