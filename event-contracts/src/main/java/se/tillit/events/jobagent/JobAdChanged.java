package se.tillit.events.jobagent;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;

/**
 * A job ad opened, changed in what it offers, or closed. Taken by the service that publishes it: that is how its replicas
 * share the matching.
 *
 * @param materialVersion counts the changes that may make it match somebody else
 */
public record JobAdChanged(UUID adId, long version, State state, int materialVersion) implements JobAgentEvent {

    /** Whether it can be applied for. */
    public enum State {
        OPEN,
        CLOSED
    }

    public JobAdChanged {
        Objects.requireNonNull(adId);
        Objects.requireNonNull(state);
        Checks.version(version);
        Checks.version(materialVersion);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return adId;
    }
}
