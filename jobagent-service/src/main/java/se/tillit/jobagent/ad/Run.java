package se.tillit.jobagent.ad;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * From when to when an ad is open, and where one applies.
 *
 * @param closesAt absent for an ad that stays open until it is withdrawn
 */
public record Run(
        Instant publishedAt,
        @Nullable Instant closesAt,
        @Nullable String applyUrl) {

    public Run {
        publishedAt = publishedAt.truncatedTo(ChronoUnit.MICROS); // what PostgreSQL keeps: what it gives back is equal
        closesAt = closesAt == null ? null : closesAt.truncatedTo(ChronoUnit.MICROS);
    }

    /** The state at a time, as far as times decide it. */
    AdState at(Instant now) {
        if (closesAt != null && !closesAt.isAfter(now)) {
            return AdState.CLOSED;
        }
        return publishedAt.isAfter(now) ? AdState.SCHEDULED : AdState.OPEN;
    }
}
