package se.tillit.gateway.ratelimit;

import java.time.Duration;

/**
 * Where a caller stands after a request.
 *
 * @param policy the name of the limit
 * @param limit how many requests fit into the window
 * @param remaining how many are left now
 * @param reset when all of them are back
 * @param refused whether this request was one too many
 * @param retryAfter when the next one fits; zero if one fits now
 */
public record Quota(
        String policy,
        long limit,
        Duration window,
        long remaining,
        Duration reset,
        boolean refused,
        Duration retryAfter) {

    /** {@code RateLimit-Policy}, as in the IETF draft on RateLimit header fields. */
    public String policyField() {
        return "\"%s\";q=%d;w=%d".formatted(policy, limit, window.toSeconds());
    }

    /** {@code RateLimit}: what is left, and seconds until all of it is back. */
    public String stateField() {
        return "\"%s\";r=%d;t=%d".formatted(policy, remaining, seconds(reset));
    }

    /** Whole seconds, rounded up: who waits that long is not refused again. */
    private static long seconds(Duration duration) {
        return duration.plusNanos(999_999_999).toSeconds();
    }

    /** {@code Retry-After} in whole seconds, at least one. */
    public Duration pause() {
        return Duration.ofSeconds(Math.max(1, seconds(retryAfter)));
    }
}
