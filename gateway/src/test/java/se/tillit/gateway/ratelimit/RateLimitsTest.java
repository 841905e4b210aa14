package se.tillit.gateway.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RateLimitsTest {

    @Test
    void callerIsRefusedWhenTheBucketIsEmpty() {
        RateLimits limits = new RateLimits(TestLimits.of(3));

        long passed = IntStream.range(0, 5)
                .filter(_ -> !limits.take(LimitClass.READ, "a").orElseThrow().refused())
                .count();

        assertThat(passed).isEqualTo(3);
    }

    @Test
    void callersDoNotShareABucket() {
        RateLimits limits = new RateLimits(TestLimits.of(1));

        assertThat(limits.take(LimitClass.READ, "a").orElseThrow().refused()).isFalse();
        assertThat(limits.take(LimitClass.READ, "b").orElseThrow().refused()).isFalse();
        assertThat(limits.take(LimitClass.READ, "a").orElseThrow().refused()).isTrue();
    }

    @Test
    void classesDoNotShareABucket() {
        RateLimits limits = new RateLimits(TestLimits.of(1));

        assertThat(limits.take(LimitClass.READ, "a").orElseThrow().refused()).isFalse();
        assertThat(limits.take(LimitClass.WRITE, "a").orElseThrow().refused()).isFalse();
    }

    @Test
    void closingIsNeverRefused() {
        RateLimits limits = new RateLimits(TestLimits.of(1));

        assertThat(IntStream.range(0, 10_000).mapToObj(_ -> limits.take(LimitClass.CLOSING, "a")))
                .allMatch(java.util.Optional::isEmpty);
    }

    @ParameterizedTest
    @EnumSource(
            value = LimitClass.class,
            names = {"CLOSING", "PARTNER"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyOtherClassHasALimit(LimitClass limit) {
        RateLimits limits = new RateLimits(TestLimits.of(1));

        assertThat(limits.take(limit, "a").orElseThrow().refused()).isFalse();
        assertThat(limits.take(limit, "a").orElseThrow().refused()).isTrue();
    }

    @Test
    void quotaSaysWhereTheCallerStands() {
        RateLimits limits = new RateLimits(TestLimits.of(60));

        Quota quota = limits.take(LimitClass.EMPLOYER_SEARCH, "a").orElseThrow();

        assertThat(quota.policyField()).isEqualTo("\"employer-search\";q=60;w=60");
        assertThat(quota.stateField()).isEqualTo("\"employer-search\";r=59;t=1");
    }

    @Test
    void refusalSaysWhenTheNextRequestFits() {
        RateLimits limits = new RateLimits(TestLimits.of(2));
        limits.take(LimitClass.READ, "a");
        limits.take(LimitClass.READ, "a");

        Quota refused = limits.take(LimitClass.READ, "a").orElseThrow();

        assertThat(refused.remaining()).isZero();
        assertThat(refused.pause()).isBetween(Duration.ofSeconds(29), Duration.ofSeconds(30));
    }

    @Test
    void pauseIsAtLeastASecond() {
        Quota quota = new Quota("read", 1, Duration.ofMinutes(1), 0, Duration.ofMillis(1), true, Duration.ofMillis(1));

        assertThat(quota.pause()).isEqualTo(Duration.ofSeconds(1));
    }
}
