package se.tillit.platform.paging;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import se.tillit.platform.keys.KeyRings;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/**
 * Seals the position in a list into an opaque cursor: encrypted, because a position may be a date or a number that
 * nobody should learn; bound to caller and query; valid for one hour.
 */
@Singleton
public class Cursors {

    private static final Duration LIFE = Duration.ofHours(1);

    private final KeyRings keys;
    private final Clock clock;

    Cursors(KeyRings keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    public String seal(CursorScope scope, String position) {
        String content = clock.instant().plus(LIFE).getEpochSecond() + "|" + position;
        byte[] bytes = keys.of("cursor").seal(utf8(content), utf8(scope.written()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The position, or a 400 at {@code ?cursor} for one that is foreign, too old or broken. */
    public String open(CursorScope scope, String cursor) {
        return decode(cursor)
                .flatMap(bytes -> keys.of("cursor").open(bytes, utf8(scope.written())))
                .map(content -> new String(content, StandardCharsets.UTF_8))
                .filter(this::alive)
                .map(content -> content.substring(content.indexOf('|') + 1))
                .orElseThrow(() -> new ProblemException(
                        ProblemType.MALFORMED_REQUEST, new Violation("?cursor", "invalid-cursor")));
    }

    /** {@link #open} for a query that may have no cursor yet. */
    public Optional<String> open(CursorScope scope, Optional<String> cursor) {
        return cursor.map(given -> open(scope, given));
    }

    private boolean alive(String content) {
        long expiry = Long.parseLong(content.substring(0, content.indexOf('|')));
        return clock.instant().isBefore(Instant.ofEpochSecond(expiry));
    }

    private static Optional<byte[]> decode(String cursor) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(cursor));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
