package se.tillit.platform.problem;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that cannot be done, and why. Features extend it with a name of their own; only the mapper knows HTTP.
 *
 * <p>It carries no text: what a person reads comes from the catalogue, so nothing that was sent can be echoed.
 */
public class ProblemException extends RuntimeException {

    private final transient ProblemType type;
    private final transient List<Violation> violations;
    private final transient Map<String, Object> members = new LinkedHashMap<>();
    private transient @Nullable Duration retryAfter;

    public ProblemException(ProblemType type) {
        this(type, List.of());
    }

    public ProblemException(ProblemType type, Violation violation) {
        this(type, List.of(violation));
    }

    public ProblemException(ProblemType type, List<Violation> violations) {
        super(type.slug());
        this.type = type;
        this.violations = List.copyOf(violations);
    }

    public ProblemException(ProblemType type, Throwable cause) {
        super(type.slug(), cause);
        this.type = type;
        this.violations = List.of();
    }

    /** Adds an extension member (RFC 9457 §3.2), for example the notices that are still to be accepted. */
    public ProblemException with(String member, Object value) {
        members.put(member, value);
        return this;
    }

    /** Says when trying again makes sense; becomes {@code Retry-After}. */
    public ProblemException retryAfter(Duration delay) {
        retryAfter = delay;
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public List<Violation> violations() {
        return violations;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }

    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
