package se.tillit.events.erasure;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import se.tillit.events.Checks;
import se.tillit.events.Service;

/**
 * A service did a step. It names no person: the saga knows whose erasure it is.
 *
 * @param version the order's
 * @param counts by kind of thing: how many were erased, and at {@link Step#CHECK} how many are still there
 */
public record ErasureAnswered(
        UUID erasureId, long version, Service service, Step step, Map<String, Long> counts, Instant doneAt)
        implements ErasureEvent {

    public ErasureAnswered {
        Objects.requireNonNull(erasureId);
        Objects.requireNonNull(service);
        Objects.requireNonNull(step);
        Objects.requireNonNull(doneAt);
        Checks.version(version);
        counts = Map.copyOf(counts);
        counts.keySet().forEach(Checks::kind);
        if (counts.values().stream().anyMatch(count -> count < 0)) {
            throw new IllegalArgumentException("a count is never negative");
        }
    }

    @Override
    @JsonIgnore
    public UUID aggregateId() {
        return erasureId;
    }
}
