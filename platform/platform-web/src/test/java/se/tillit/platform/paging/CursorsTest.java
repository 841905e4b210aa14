package se.tillit.platform.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import se.tillit.platform.keys.TestKeys;
import se.tillit.platform.problem.ProblemException;

class CursorsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final CursorScope SCOPE = CursorScope.of("me", "list", "a");

    @Test
    void livesForAnHour() {
        String cursor = at(NOON).seal(SCOPE, "position");
        assertThat(at(NOON.plus(Duration.ofMinutes(59))).open(SCOPE, cursor)).isEqualTo("position");
        refused(at(NOON.plus(Duration.ofMinutes(61))), SCOPE, cursor);
    }

    @Test
    void belongsToItsCaller() {
        refused(at(NOON), CursorScope.of("you", "list", "a"), at(NOON).seal(SCOPE, "position"));
    }

    @Test
    void keepsCriteriaApart() {
        String cursor = at(NOON).seal(CursorScope.of("me", "list", "ab", "c"), "position");
        refused(at(NOON), CursorScope.of("me", "list", "a", "bc"), cursor);
    }

    @Test
    void doesNotShowThePosition() {
        byte[] bytes = Base64.getUrlDecoder().decode(at(NOON).seal(SCOPE, "position"));
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("position");
    }

    private static void refused(Cursors cursors, CursorScope scope, String cursor) {
        assertThatThrownBy(() -> cursors.open(scope, cursor)).isInstanceOf(ProblemException.class);
    }

    private static Cursors at(Instant now) {
        return new Cursors(TestKeys.rings(), Clock.fixed(now, ZoneOffset.UTC));
    }
}
