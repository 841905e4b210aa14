package se.tillit.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BackoffTest {

    private final Backoff backoff = new Backoff();

    @Test
    void waitsLongerEachTimeUpToALimit() {
        List<Long> pauses = Stream.generate(
                        () -> backoff.after(Duration.ofSeconds(1)).toMillis())
                .limit(8)
                .toList();

        assertThat(pauses).containsExactly(500L, 1000L, 2000L, 4000L, 8000L, 15000L, 15000L, 15000L);
    }

    @Test
    void forgivesAfterALongRun() {
        backoff.after(Duration.ofSeconds(1));
        backoff.after(Duration.ofSeconds(1));

        assertThat(backoff.after(Duration.ofMinutes(2))).isEqualTo(Duration.ofMillis(500));
    }
}
