package se.tillit.platform.outbox;

import java.util.UUID;

/** For tests that write outbox rows past the outbox. */
public final class OutboxBuckets {

    private OutboxBuckets() {}

    public static short of(UUID aggregateId) {
        return (short) Bucket.of(aggregateId);
    }
}
