package se.tillit.jobagent.click;

import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How often an ad was opened on a day; all that is known of it. */
@Schema(name = "PartnerClicks")
record ClickCount(
        @Schema(description = "The day in Sweden.") LocalDate day,
        UUID jobId,

        @Schema(description = "The partner's own name for the ad.")
        String externalId,

        long clicks) {

    Clicks.Position position() {
        return new Clicks.Position(day, jobId);
    }
}
