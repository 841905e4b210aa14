package se.tillit.jobagent.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.criteria.Criteria;

/** An agent as its owner gets it. */
@Schema(name = "JobAgent")
@JsonInclude(JsonInclude.Include.NON_NULL)
record AgentBody(
        UUID id,
        String name,
        Criteria criteria,
        Frequency frequency,
        @Nullable DayOfWeek weekday,
        @Nullable Integer hour,
        AgentState state,

        @Schema(description = "When its next digest goes out; absent when it tells at once or is off.") @Nullable
        Instant nextDigestAt,

        Instant createdAt,
        Instant updatedAt) {

    static AgentBody from(JobAgent agent) {
        Rhythm rhythm = agent.rhythm();
        return new AgentBody(
                agent.id(),
                agent.name(),
                agent.criteria(),
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
