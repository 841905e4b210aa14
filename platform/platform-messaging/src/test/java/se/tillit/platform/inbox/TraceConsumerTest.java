package se.tillit.platform.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.outbox.Outbox;
import se.tillit.platform.test.PlatformStack;

/** A request and whatever follows from it are one trace, on both sides of the broker (W3C Trace Context). */
@QuarkusTest
@WithTestResource(PlatformStack.class)
class TraceConsumerTest {

    @Inject
    Outbox outbox;

    @Inject
    OpenedConsumer consumer;

    @Inject
    Tracer tracer;

    @Test
    void anEventIsTakenInTheTraceOfTheRequestThatItFollowsFrom() {
        // Given
        UUID account = UUID.randomUUID();
        Span request = tracer.spanBuilder("request").setNoParent().startSpan();

        // When
        try (Scope _ = request.makeCurrent()) {
            QuarkusTransaction.requiringNew()
                    .run(() -> outbox.append(new AccountOpened(account, 1, LocalDate.of(2026, 11, 22))));
        } finally {
            request.end();
        }

        // Then
        await().until(() -> consumer.traces.containsKey(account));
        assertThat(consumer.traces)
                .containsEntry(account, request.getSpanContext().getTraceId());
    }
}
