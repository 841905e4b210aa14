package se.tillit.jobagent.agent;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.platform.request.PlainText;

/**
 * An agent as its owner writes it.
 *
 * @param weekday Monday when absent
 * @param hour 7 when absent
 * @param state as it is when absent; a new one is on
 */
@Schema(name = "JobAgentDraft")
record AgentDraft(
        @Schema(description = "Your own word for it; it stands in your mail and nowhere else.")
        @NotBlank
        @Size(max = 100)
        @PlainText
        String name,

        @Valid @NotNull Criteria criteria,
        @NotNull Frequency frequency,

        @Schema(description = "For weekly ones; Monday when absent.") @Nullable
        DayOfWeek weekday,

        @Schema(description = "Swedish time, for daily and weekly ones; 7 when absent.") @Nullable @Min(0) @Max(23)
        Integer hour,

        @Schema(description = "As it is when absent; a new one is on.") @Nullable
        AgentState state) {

    private static final int MORNING = 7;

    /** @throws se.tillit.platform.problem.ProblemException 422 for criteria that mean nothing */
    void requireMeaning() {
        criteria.requireMeaning((criterion, index) -> "/criteria/" + criterion + "/" + index);
    }

    Rhythm rhythm() {
        return new Rhythm(
                frequency,
                Objects.requireNonNullElse(weekday, DayOfWeek.MONDAY),
                Objects.requireNonNullElse(hour, MORNING));
    }

    AgentState stateOr(AgentState otherwise) {
        return Objects.requireNonNullElse(state, otherwise);
    }

    @Override
    public String toString() {
        return "AgentDraft[…]"; // never what she looks for: this may end in a log
    }
}
