package se.tillit.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class TimesTest {

    @Test
    void tellsWhatSoManyOfAHundredDoNotExceed() {
        Times times = Times.of(LongStream.rangeClosed(1, 200)
                .map(each -> (201 - each) * 1_000_000)
                .toArray());
        assertThat(times.median()).isEqualTo(101);
        assertThat(times.percentile(99)).isEqualTo(199);
        assertThat(times.percentile(100)).isEqualTo(200);
    }
}
