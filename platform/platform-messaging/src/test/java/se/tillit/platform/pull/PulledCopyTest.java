package se.tillit.platform.pull;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PulledCopyTest {

    private final SimpleMeterRegistry metrics = new SimpleMeterRegistry();
    private final Time time = new Time();
    private final Numbers copy = new Numbers();
    private boolean ownerIsDown;

    @Test
    void isAsOldAsItsLastPullOfEverything() {
        copy.catchUp();
        time.passes(Duration.ofHours(1));
        assertThat(age()).isEqualTo(3600);

        copy.takeAll();

        assertThat(age()).isZero();
        assertThat(copy.taken).containsExactly(1L, 2L, 3L, 1L, 2L, 3L);
    }

    @Test
    void growsOlderWhileItsOwnerIsDown() {
        copy.catchUp();
        time.passes(Duration.ofHours(1));
        ownerIsDown = true;

        copy.takeAll();
        copy.catchUp();

        assertThat(age()).isEqualTo(3600);
        assertThat(copy.pulledOnce()).isTrue();
    }

    private double age() {
        return metrics.get("tillit.numbers.age").gauge().value();
    }

    /** The numbers from 1 to 3, which are their own versions. */
    private final class Numbers extends PulledCopy<Long> {

        private final List<Long> taken = new ArrayList<>();

        Numbers() {
            super("numbers", new Settings(), time, metrics);
        }

        @Override
        protected List<Long> ask(long sinceVersion, int limit) {
            if (ownerIsDown) {
                throw new IllegalStateException("down");
            }
            return List.of(1L, 2L, 3L).stream()
                    .filter(number -> number > sinceVersion)
                    .limit(limit)
                    .toList();
        }

        @Override
        protected void take(List<Long> rows) {
            taken.addAll(rows);
        }

        @Override
        protected long watermark() {
            return taken.stream().mapToLong(Long::longValue).max().orElse(0);
        }

        @Override
        protected long versionOf(Long row) {
            return row;
        }
    }

    private record Settings() implements PullConfig {

        @Override
        public Duration every() {
            return Duration.ofSeconds(1);
        }

        @Override
        public String reconcileAt() {
            return "";
        }

        @Override
        public int page() {
            return 2;
        }
    }

    private static final class Time extends Clock {

        private Instant now = Instant.EPOCH;

        void passes(Duration duration) {
            now = now.plus(duration);
        }

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
