package se.tillit.jobagent.search;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/**
 * Behind which hit a page begins.
 *
 * @param titled whether that one was among the hits that have the words in the title, which come first
 */
record Position(boolean titled, Instant publishedAt, UUID id) {

    /** As it is sealed into a cursor. */
    String written() {
        return "%s:%d:%s".formatted(titled, ChronoUnit.MICROS.between(Instant.EPOCH, publishedAt), id);
    }

    static Position read(String written) {
        String[] parts = written.split(":", 3);
        return new Position(
                Boolean.parseBoolean(parts[0]),
                Instant.EPOCH.plus(Long.parseLong(parts[1]), ChronoUnit.MICROS),
                UUID.fromString(parts[2]));
    }
}
