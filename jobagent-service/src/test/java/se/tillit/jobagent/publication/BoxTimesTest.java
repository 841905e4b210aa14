package se.tillit.jobagent.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.jobagent.ad.Run;

class BoxTimesTest {

    private final BoxTimes times = new BoxTimes(new PublicationConfig() {
        @Override
        public String every() {
            return "1s";
        }

        @Override
        public Duration boxBatch() {
            return Duration.ofMinutes(15);
        }

        @Override
        public Duration closedKept() {
            return Duration.ofDays(365);
        }

        @Override
        public String purgeEvery() {
            return "1h";
        }
    });

    @ParameterizedTest
    @CsvSource({
        "2026-11-22T12:00:00Z,2026-11-22T12:15:00Z",
        "2026-11-22T12:07:13.5Z,2026-11-22T12:15:00Z",
        "2026-11-22T12:14:59.999Z,2026-11-22T12:15:00Z"
    })
    void opensWithTheNextBatch(Instant now, Instant opens) {
        assertThat(times.opening(new Run(now, null, null), now).publishedAt()).isEqualTo(opens);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-01T13:37:00Z,2026-12-01T23:00:00Z",
        "2026-12-01T23:30:00Z,2026-12-02T23:00:00Z",
        "2026-07-01T13:37:00Z,2026-07-01T22:00:00Z",
        "2026-12-01T23:00:00Z,2026-12-01T23:00:00Z"
    })
    void closesAtTheEndOfTheDayInSweden(Instant wanted, Instant closes) {
        Instant now = Instant.parse("2026-06-01T12:00:00Z");

        assertThat(times.opening(new Run(now, wanted, null), now).closesAt()).isEqualTo(closes);
    }

    @Test
    void waitsForALaterTimeThatWasAskedFor() {
        Instant now = Instant.parse("2026-11-22T12:00:00Z");

        assertThat(times.opening(new Run(now.plusSeconds(3700), null, null), now)
                        .publishedAt())
                .isEqualTo(Instant.parse("2026-11-22T13:15:00Z"));
    }
}
