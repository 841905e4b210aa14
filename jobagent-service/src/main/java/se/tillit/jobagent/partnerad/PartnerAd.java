package se.tillit.jobagent.partnerad;

import java.util.Map;
import se.tillit.jobagent.draft.AdRules;
import se.tillit.jobagent.draft.CheckedAd;
import se.tillit.jobagent.draft.Draft;
import se.tillit.jobagent.draft.Links;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.Violation;

/**
 * A partner's ad in any form.
 *
 * @param pointers where the form that was sent has what our model has elsewhere
 */
public record PartnerAd(Draft draft, String employerName, Map<String, String> pointers) {

    public PartnerAd {
        pointers = Map.copyOf(pointers);
    }

    static PartnerAd inOurModel(Draft draft, String employerName) {
        return new PartnerAd(draft, employerName, Map.of());
    }

    /**
     * What the ad says, understood.
     *
     * @throws ProblemException 422 with pointers into the form that was sent
     */
    public Checked check(Links links) {
        try {
            return new Checked(AdRules.check(draft, links), employerName);
        } catch (ProblemException problem) {
            throw new ProblemException(
                    problem.type(),
                    problem.violations().stream().map(this::pointed).toList());
        }
    }

    private Violation pointed(Violation found) {
        return new Violation(pointers.getOrDefault(found.pointer(), found.pointer()), found.code(), found.arguments());
    }

    /** An ad that obeys every rule. */
    public record Checked(CheckedAd ad, String employerName) {}
}
