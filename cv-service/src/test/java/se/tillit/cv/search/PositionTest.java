package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class PositionTest {

    @Test
    void survivesBeingWrittenToTheMicrosecond() {
        Position position = new Position(Instant.parse("2026-11-22T10:00:00.123456Z"), 42);

        assertThat(Position.read(position.written())).isEqualTo(position);
    }
}
