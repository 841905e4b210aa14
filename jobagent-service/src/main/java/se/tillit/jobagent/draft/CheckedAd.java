package se.tillit.jobagent.draft;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.Run;

/**
 * A draft that obeys every rule.
 *
 * @param words of its description, without its elements
 */
public record CheckedAd(
        AdContent content,
        String words,
        @Nullable String applyUrl,
        @Nullable Instant publishedAt,
        @Nullable Instant closesAt) {

    /** When a new ad is open. */
    public Run run(Instant now) {
        return new Run(publishedAt == null ? now : publishedAt, closesAt, applyUrl);
    }

    /** When an ad is open that there was before: since it was, unless something else is asked for or it was withdrawn. */
    public Run run(JobAd before, Instant now) {
        return publishedAt == null && !before.isWithdrawn()
                ? new Run(before.latest().run().publishedAt(), closesAt, applyUrl)
                : run(now);
    }
}
