package se.tillit.gateway.activity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class VisitsTest {

    private final List<String> heard = new ArrayList<>();
    private Supplier<Uni<Void>> answer = () -> Uni.createFrom().voidItem();
    private Instant now = Instant.parse("2026-11-22T12:00:00Z");

    private final Visits visits = new Visits(
            bearer -> {
                heard.add(bearer);
                return answer.get();
            },
            new SimpleMeterRegistry(),
            new Clock() {
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
            });

    @Test
    void tellsOfACandidateOnceADay() {
        visits.note("anna", "1");
        visits.note("anna", "2");
        visits.note("bo", "3");

        now = now.plus(Duration.ofDays(1));
        visits.note("anna", "4");

        assertThat(heard).containsExactly("1", "3", "4");
    }

    @Test
    void triesAgainAtTheNextRequestAfterAFailure() {
        answer = () -> Uni.createFrom().failure(new IllegalStateException("down"));
        visits.note("anna", "1");

        answer = () -> Uni.createFrom().voidItem();
        visits.note("anna", "2");
        visits.note("anna", "3");

        assertThat(heard).containsExactly("1", "2");
    }

    @Test
    void failsNobodyWhenItCannotEvenAsk() {
        answer = () -> {
            throw new IllegalStateException("closed");
        };

        visits.note("anna", "1");

        assertThat(heard).containsExactly("1");
    }

    @Test
    void letsOnlySoManyWaitForAServiceThatHangs() {
        answer = () -> Uni.createFrom().nothing();
        for (int i = 0; i < Visits.AT_ONCE + 5; i++) {
            visits.note("candidate " + i, "x");
        }

        assertThat(heard).hasSize(Visits.AT_ONCE);
    }
}
