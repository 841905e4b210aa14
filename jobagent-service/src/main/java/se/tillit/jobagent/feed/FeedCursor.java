package se.tillit.jobagent.feed;

import java.time.Instant;

/**
 * Where a reader goes on.
 *
 * @param knownAt when it knew of everything that had happened: at its beginning, and whenever it was at the end of the feed. What happened after that
 *     must still be told.
 */
record FeedCursor(FeedPosition position, Instant knownAt) {

    static FeedCursor beginning(Instant now) {
        return new FeedCursor(FeedPosition.BEGINNING, now);
    }

    /** As it is sealed into {@code nextCursor}. */
    String written() {
        return position.written() + ":" + knownAt.getEpochSecond();
    }

    static FeedCursor read(String written) {
        int colon = written.lastIndexOf(':');
        return new FeedCursor(
                FeedPosition.read(written.substring(0, colon)),
                Instant.ofEpochSecond(Long.parseLong(written.substring(colon + 1))));
    }
}
