package se.tillit.cv.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Behind which hit a page begins: the newest come first, and of two at the same time the later written. */
record Position(Instant updatedAt, long number) {

    static Position behind(Hit hit) {
        return new Position(hit.updatedAt(), hit.number());
    }

    /** As it is sealed into a cursor. */
    String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt) + ":" + number;
    }

    static Position read(String written) {
        int colon = written.indexOf(':');
        return new Position(
                Instant.EPOCH.plus(Long.parseLong(written.substring(0, colon)), ChronoUnit.MICROS),
                Long.parseLong(written.substring(colon + 1)));
    }
}
