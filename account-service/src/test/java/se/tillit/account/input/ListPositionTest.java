package se.tillit.account.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListPositionTest {

    @Test
    void isReadAsItWasWrittenToTheMicrosecond() {
        ListPosition position = new ListPosition(Instant.parse("2026-11-22T01:02:03.456789Z"), UUID.randomUUID());

        assertThat(ListPosition.parse(position.written())).isEqualTo(position);
    }
}
