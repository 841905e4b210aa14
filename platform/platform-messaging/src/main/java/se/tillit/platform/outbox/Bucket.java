package se.tillit.platform.outbox;

import java.util.UUID;

/** The share of the outbox that one relay sends at a time. All events of an aggregate are in one bucket. */
final class Bucket {

    /** Enough for every replica to find work, few enough that asking for all of them costs nothing. */
    static final int COUNT = 64;

    private Bucket() {}

    static int of(UUID aggregateId) {
        return Math.floorMod(aggregateId.hashCode() * 0x9E3779B1, COUNT);
    }
}
