package se.tillit.jobagent.partner;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import se.tillit.platform.identity.Caller;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

/** The partner whose client obtained the request's token. */
@ApplicationScoped
public class CallingPartner {

    private final Partners partners;
    private final Caller caller;

    CallingPartner(Partners partners, Caller caller) {
        this.partners = partners;
        this.caller = caller;
    }

    /**
     * The partner whose client is calling.
     *
     * @throws ProblemException 403 for a client that is no partner's, or of a partner that was removed
     */
    @Transactional
    public Partner get() {
        return partners.ofClient(caller.clientId()).orElseThrow(() -> new ProblemException(ProblemType.FORBIDDEN));
    }
}
