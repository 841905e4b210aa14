package se.tillit.cv.visibility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.groups.Tuple.tuple;

import jakarta.ws.rs.ProcessingException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;

class NoticeBoardTest {

    private final MovableClock clock = new MovableClock();
    private final Publisher publisher = new Publisher();
    private final NoticeBoard board = new NoticeBoard(publisher, clock);

    @Test
    void takesNoticesOfThePolicyInForce() {
        assertThat(board.current("sv"))
                .extracting(RequiredNotice::key, RequiredNotice::text)
                .containsExactly(tuple("key.2", "text sv"));
    }

    @Test
    void asksAgainAfterOneMinuteAndForEachLanguage() {
        board.current("sv");
        board.current("sv");
        board.current("en");
        assertThat(publisher.asked).isEqualTo(2);

        clock.now = clock.now.plus(Duration.ofSeconds(61));
        publisher.inForce = "3";

        assertThat(board.current("sv")).extracting(RequiredNotice::key).containsExactly("key.3");
    }

    @Test
    void isUnavailableWhenConsentServiceIsDownAndNothingFreshIsKnown() {
        board.current("sv");
        publisher.down = true;
        assertThat(board.current("sv")).hasSize(1);

        clock.now = clock.now.plus(Duration.ofSeconds(61));
        ProblemException refusal = catchThrowableOfType(ProblemException.class, () -> board.current("sv"));

        assertThat(refusal.type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(refusal.retryAfter()).isPresent();
    }

    @Test
    void isUnavailableWhenNoPolicyIsInForce() {
        publisher.inForce = "none";

        assertThat(catchThrowableOfType(ProblemException.class, () -> board.current("en"))
                        .type())
                .isEqualTo(ProblemType.UNAVAILABLE);
    }

    /** Consent-service, as much of it as is asked. */
    private static final class Publisher implements ConsentService {

        private String inForce = "2";
        private boolean down;
        private int asked;

        @Override
        public Versions policies(String language) {
            asked++;
            if (down) {
                throw new ProcessingException("connection refused");
            }
            return new Versions(List.of("3", "2", "1").stream()
                    .map(version -> new Versions.Summary(version, version.equals(inForce)))
                    .toList());
        }

        @Override
        public Policy policy(String version, String language) {
            return new Policy(
                    List.of(new Policy.Notice("key." + version, "text " + language, Set.of("PUBLIC", "NEWSLETTER"))));
        }
    }

    /** Time that a test moves. */
    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-11-22T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
