package se.tillit.consent.erasure;

import java.util.List;
import se.tillit.events.Service;
import se.tillit.events.erasure.Step;

/**
 * The order of an erasure. Hiding comes before it. The login goes last, after the account that it belongs to: until then the
 * person can see how far it is. Then everybody is asked what is left.
 */
final class Plan {

    /** Who does what. */
    record Stop(Service service, Step step) {}

    static final List<Stop> STOPS = List.of(
            new Stop(Service.ACCOUNT, Step.SESSIONS),
            new Stop(Service.CV, Step.RECIPIENTS),
            new Stop(Service.CV, Step.DATA),
            new Stop(Service.JOBAGENT, Step.DATA),
            new Stop(Service.ACCOUNT, Step.MAIL),
            new Stop(Service.ACCOUNT, Step.ACCOUNT),
            new Stop(Service.ACCOUNT, Step.IDENTITY),
            new Stop(Service.CONSENT, Step.DATA),
            new Stop(Service.CV, Step.CHECK),
            new Stop(Service.JOBAGENT, Step.CHECK),
            new Stop(Service.ACCOUNT, Step.CHECK),
            new Stop(Service.CONSENT, Step.CHECK));

    private Plan() {}

    /** Whether a step removes what a check counts. The others tell somebody, which is done once. */
    static boolean deletes(Step step) {
        return switch (step) {
            case DATA, MAIL, ACCOUNT, IDENTITY -> true;
            case SESSIONS, RECIPIENTS, CHECK -> false;
        };
    }
}
