package se.tillit.platform.inbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A record that waits for an operator. */
record ParkedEvent(
        UUID id,
        String consumer,
        Arrival arrival,
        @Nullable String aggregateType,
        @Nullable UUID aggregateId,
        @Nullable Long aggregateVersion,
        String reason,
        Instant parkedAt,
        int attempts) {}
