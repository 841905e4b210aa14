package se.tillit.events.jobagent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * An agent has found ads that its owner is to be told of. Which ones stays in jobagent-service, which is asked for them at
 * each attempt to tell her.
 */
public record JobAlertDue(UUID alertId, long version, UUID accountId, UUID agentId) implements JobAgentEvent {

    public JobAlertDue {
        Objects.requireNonNull(alertId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(agentId);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return alertId;
    }
}
