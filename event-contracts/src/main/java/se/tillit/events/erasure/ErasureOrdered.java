package se.tillit.events.erasure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;
import se.tillit.events.Service;

/**
 * A service shall do a step. Repeated, with a new version, until it is answered: doing a step again changes nothing and is
 * answered with the first time's counts.
 */
public record ErasureOrdered(UUID erasureId, long version, UUID accountId, Service service, Step step)
        implements ErasureEvent {

    public ErasureOrdered {
        Objects.requireNonNull(erasureId);
        Objects.requireNonNull(accountId);
        Objects.requireNonNull(service);
        Objects.requireNonNull(step);
        Checks.version(version);
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return erasureId;
    }
}
