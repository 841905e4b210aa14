package se.tillit.consent.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * A rule of retention as operators write it. The days of warning and of hiding fit in the months, a month being 28 days:
 * otherwise somebody who is active today would be due for a warning today.
 *
 * @param months without activity, until an account is hidden
 * @param warningDays from the warning to that day at the earliest
 * @param removalDays from that day to the removal
 * @param receivedMailCounts whether mail that she keeps receiving counts as activity; logging in, calling and reading always do
 */
@Schema(name = "RetentionRule")
record RuleBody(
        @NotNull @Min(1) @Max(240) Integer months,
        @NotNull @Min(1) @Max(365) Integer warningDays,
        @NotNull @Min(1) @Max(365) Integer removalDays,
        @NotNull Boolean receivedMailCounts) {

    private static final int SHORTEST_MONTH = 28;

    /**
     * The rule, if its days fit in its months.
     *
     * @param pointer where this body stands in the request
     * @throws ProblemException 422 naming the days
     */
    RetentionRule rule(String pointer) {
        if (warningDays + removalDays >= months * SHORTEST_MONTH) {
            throw new ProblemException(
                    ProblemType.RULE_NOT_MET,
                    List.of(
                            new Violation(pointer + "/warningDays", "longer-than-months"),
                            new Violation(pointer + "/removalDays", "longer-than-months")));
        }
        return new RetentionRule(months, warningDays, removalDays, receivedMailCounts);
    }
}
