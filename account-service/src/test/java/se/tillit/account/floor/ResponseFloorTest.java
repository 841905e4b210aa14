package se.tillit.account.floor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResponseFloorTest {

    @ParameterizedTest
    @CsvSource({"0, 250", "10, 240", "249, 1", "250, 0", "251, 249", "700, 50"})
    void endsAtTheNextDeadline(long spent, long rest) {
        assertThat(ResponseFloor.rest(Duration.ofMillis(250), Duration.ofMillis(spent)))
                .isEqualTo(Duration.ofMillis(rest));
    }

    @Test
    void canBeSwitchedOff() {
        assertThat(ResponseFloor.rest(Duration.ZERO, Duration.ofMillis(7))).isZero();
    }

    @Test
    void stretchesTheWork() {
        ResponseFloor floor = new ResponseFloor(() -> Duration.ofMillis(80));
        long start = System.nanoTime();

        floor.hold(() -> {});

        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(80));
    }
}
