package se.tillit.jobagent.click;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.jobagent.search.Job;

/** Where an ad leads, and what to tell before going there. */
@Schema(name = "JobClick")
record ClickAnswer(
        @Schema(description = "The ad on the partner's site, as the partner gave it. Open it without a referrer.")
        String targetUrl,

        Job.Partner partner,

        @Schema(description = "To be shown before leaving.") String notice) {}
