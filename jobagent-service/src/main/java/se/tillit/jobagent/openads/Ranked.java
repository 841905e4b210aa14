package se.tillit.jobagent.openads;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.UUID;

/**
 * Where an ad stands in the order of a search: the newest first, and of two of the same time the one with the greater id, as PostgreSQL compares ids.
 *
 * @param ad its number in the index; none for a place at which no ad need stand
 * @param publishedAt in microseconds, as the database keeps it
 * @param high the first half of its id, made to compare as a number without a sign
 * @param low the other half, likewise
 */
public record Ranked(int ad, long publishedAt, long high, long low) implements Comparable<Ranked> {

    private static final Comparator<Ranked> ORDER = Comparator.comparingLong(Ranked::publishedAt)
            .thenComparingLong(Ranked::high)
            .thenComparingLong(Ranked::low)
            .reversed();

    /** The place of an ad. */
    public static Ranked at(Instant publishedAt, UUID id) {
        return new Ranked(
                -1, micros(publishedAt), sortable(id.getMostSignificantBits()), sortable(id.getLeastSignificantBits()));
    }

    /** Which ad it is. */
    public UUID id() {
        return new UUID(sortable(high), sortable(low));
    }

    /** When it was published. */
    public Instant time() {
        return time(publishedAt);
    }

    /** A time as the index has it. */
    public static Instant time(long micros) {
        return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }

    private static long sortable(long half) {
        return half ^ Long.MIN_VALUE;
    }

    @Override
    public int compareTo(Ranked other) {
        return ORDER.compare(this, other);
    }
}
