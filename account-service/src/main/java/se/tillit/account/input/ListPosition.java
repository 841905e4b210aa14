package se.tillit.account.input;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** A place in a list that is ordered by time and id: microseconds, as PostgreSQL keeps them. */
public record ListPosition(Instant at, UUID id) {

    /** The form that a cursor seals. */
    public String written() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "|" + id;
    }

    /** Reads {@link #written()}. */
    public static ListPosition parse(String written) {
        int bar = written.indexOf('|');
        return new ListPosition(
                Instant.EPOCH.plus(Long.parseLong(written.substring(0, bar)), ChronoUnit.MICROS),
                UUID.fromString(written.substring(bar + 1)));
    }
}
