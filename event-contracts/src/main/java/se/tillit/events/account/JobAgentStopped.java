package se.tillit.events.account;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * Whoever got the mail of a job agent wants no more of it: the link in the mail was used. It holds in account-service when
 * that answers; the agent is turned off where it is kept.
 *
 * @param version one counter for the stops of all agents
 */
public record JobAgentStopped(UUID agentId, long version, UUID accountId) implements AccountEvent {

    public JobAgentStopped {
        Objects.requireNonNull(agentId);
        Objects.requireNonNull(accountId);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return agentId;
    }
}
