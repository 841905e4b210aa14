package se.tillit.events.jobagent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * An agent has found ads that its owner is to be told of. Which ones stays in jobagent-service, which is asked for them at
 * each attempt to tell her.
 *
 * @param stopVersion the newest {@code job-agent-stopped} of this agent that jobagent-service had taken when it found the ads, or
 *     0: her agent was off then and she has turned it on again, so that stop no longer keeps an alert back
 * @param items how many ads it found, so that what is not told is counted; 0 from a release that did not say
 */
public record JobAlertDue(UUID alertId, long version, UUID accountId, UUID agentId, long stopVersion, int items)
        implements JobAgentEvent {

    public JobAlertDue {
        Objects.requireNonNull(alertId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(agentId);
        Checks.version(version);
        if (stopVersion < 0 || items < 0) {
            throw new IllegalArgumentException("no version and no count is below 0");
        }
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return alertId;
    }
}
