package se.tillit.platform.outbox;

import java.time.Instant;
import java.util.UUID;

/** UUIDv7 (RFC 9562), for events alone: whoever sees one sees the time of the change anyway, and rows are stored in order. */
final class TimeOrderedIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long RANDOM_BITS = 0x0FFFL;

    private TimeOrderedIds() {}

    static UUID at(Instant now) {
        UUID random = UUID.randomUUID();
        long time = now.toEpochMilli() << 16;
        long high = time | VERSION_7 | (random.getMostSignificantBits() & RANDOM_BITS);
        return new UUID(high, random.getLeastSignificantBits());
    }
}
