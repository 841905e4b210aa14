package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.awaitility.core.ConditionTimeoutException;

/** A client who asks again until somebody who knows has answered: no connection, a broken one and a 5xx are no answers. */
final class Patience {

    private static final Duration LONG_ENOUGH = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int SERVER_ERROR = 500;

    private Patience() {}

    /** The answer, whatever it is. */
    static ValidatableResponse answered(String what, Supplier<ValidatableResponse> request) {
        return until(what, () -> attempt(request));
    }

    /** The answer, which must be this one. */
    static ValidatableResponse answered(String what, int status, Supplier<ValidatableResponse> request) {
        ValidatableResponse answer = answered(what, request);
        assertThat(answer.extract().statusCode()).as(what).isEqualTo(status);
        return answer;
    }

    /** What an attempt gives, as soon as one gives anything. */
    static <T> T until(String what, Callable<Optional<T>> attempt) {
        AtomicReference<Optional<T>> given = new AtomicReference<>(Optional.empty());
        try {
            await(what)
                    .atMost(LONG_ENOUGH)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(PAUSE)
                    .until(() -> {
                        given.set(attempt.call());
                        return given.get().isPresent();
                    });
        } catch (ConditionTimeoutException late) {
            throw new AssertionError(what + " did not happen", late);
        }
        return given.get().orElseThrow();
    }

    private static Optional<ValidatableResponse> attempt(Supplier<ValidatableResponse> request) {
        try {
            return Optional.of(request.get()).filter(answer -> answer.extract().statusCode() < SERVER_ERROR);
        } catch (Exception failure) { // REST Assured throws checked exceptions that it does not declare
            if (isConnection(failure)) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static boolean isConnection(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .anyMatch(IOException.class::isInstance);
    }
}
