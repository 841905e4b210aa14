package se.tillit.jobagent.publication;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdState;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.Run;

/**
 * The times of box ads. An employer's own time of day would lead from its box ad to its named ads, so that box ads open in batches and close at
 * midnight in Sweden.
 */
@ApplicationScoped
class BoxTimes {

    private static final ZoneId SWEDEN = ZoneId.of("Europe/Stockholm");

    private final PublicationConfig config;

    BoxTimes(PublicationConfig config) {
        this.config = config;
    }

    /** The next batch after a time. */
    Instant nextBatch(Instant time) {
        long length = config.boxBatch().toMillis();
        return Instant.ofEpochMilli((Math.floorDiv(time.toEpochMilli(), length) + 1) * length);
    }

    /** When a new box ad, or one that opens again, is open. */
    Run opening(Run wanted, Instant now) {
        Instant published = wanted.publishedAt().isAfter(now) ? wanted.publishedAt() : now;
        return new Run(nextBatch(published), midnight(wanted), wanted.applyUrl());
    }

    /** When a box ad is open that was changed: one that keeps its time stays as it is. */
    Run changing(JobAd ad, Run wanted, Instant now) {
        if (ad.state() == AdState.OPEN && !wanted.publishedAt().isAfter(now)) {
            return new Run(ad.run().publishedAt(), midnight(wanted), wanted.applyUrl());
        }
        Instant published = ad.latest().run().publishedAt();
        boolean waits = ad.state() == AdState.SCHEDULED || published.isAfter(now);
        return waits && wanted.publishedAt().equals(published)
                ? new Run(published, midnight(wanted), wanted.applyUrl())
                : opening(wanted, now);
    }

    /** The end of the day in Sweden. */
    private static @Nullable Instant midnight(Run wanted) {
        Instant closes = wanted.closesAt();
        if (closes == null) {
            return null;
        }
        ZonedDateTime local = closes.atZone(SWEDEN);
        Instant day = local.toLocalDate().atStartOfDay(SWEDEN).toInstant();
        return day.equals(closes)
                ? closes
                : local.toLocalDate().plusDays(1).atStartOfDay(SWEDEN).toInstant();
    }
}
