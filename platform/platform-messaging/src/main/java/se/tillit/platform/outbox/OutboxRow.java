package se.tillit.platform.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An event that waits to be sent. */
public record OutboxRow(
        UUID id,
        String topic,
        String aggregateType,
        UUID aggregateId,
        long aggregateVersion,
        String type,
        int typeVersion,
        String payload,
        Instant createdAt,
        String correlationId,
        @Nullable String traceparent) {

    /** What must leave in order. */
    String aggregate() {
        return aggregateType + "/" + aggregateId;
    }
}
