package se.tillit.consent.retention;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A rule of retention as operators write it.
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

    RetentionRule rule() {
        return new RetentionRule(months, warningDays, removalDays, receivedMailCounts);
    }
}
