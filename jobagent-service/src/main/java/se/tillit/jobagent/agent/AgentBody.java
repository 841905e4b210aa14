package se.tillit.jobagent.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.criteria.Criteria;
import se.tillit.jobagent.criteria.ReplacedOccupation;

/** An agent as its owner gets it. */
@Schema(name = "JobAgent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentBody(
        UUID id,
        String name,
        Criteria criteria,

        @Schema(
                description =
                        "Occupations that a newer taxonomy replaced. The agent goes on finding these and what took their"
                                + " place; absent when there are none.")
        @JsonInclude(JsonInclude.Include.NON_EMPTY)
        List<ReplacedOccupation> replacedOccupations,

        Frequency frequency,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour,
        AgentState state,

        @Schema(description = "When its next digest goes out; absent when it tells at once or is off.") @Nullable
        Instant nextDigestAt,

        Instant createdAt,
        Instant updatedAt) {

    AgentBody {
        replacedOccupations = List.copyOf(replacedOccupations);
    }

    static AgentBody from(JobAgent agent) {
        Rhythm rhythm = agent.rhythm();
        return new AgentBody(
                agent.id(),
                agent.name(),
                agent.criteria(),
                agent.criteria().replacedOccupations(),
                rhythm.frequency(),
                rhythm.frequency() == Frequency.WEEKLY ? rhythm.weekday() : null,
                rhythm.frequency() == Frequency.INSTANT ? null : rhythm.hour(),
                agent.state(),
                agent.dueAt().orElse(null),
                agent.createdAt(),
                agent.updatedAt());
    }

    @Override
    public String toString() {
        return "AgentBody[" + id + "]"; // never what she looks for: this may end in a log
    }
}
