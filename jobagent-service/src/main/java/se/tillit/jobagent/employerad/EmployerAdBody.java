package se.tillit.jobagent.employerad;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.AdState;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.jobagent.ad.JobAd;
import se.tillit.jobagent.ad.Run;

/** An employer's own ad, as others will see it and with what only the employer needs. */
@Schema(name = "EmployerJobAd")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployerAdBody(
        UUID id,
        AdState state,
        long version,

        @Schema(description = "What others read: your name, or \"box\" and its number.")
        String employer,

        boolean boxNumber,
        String title,
        @Schema(description = "Cleaned HTML.") String description,
        @Nullable String occupation,

        @Schema(description = "The SCB code of the municipality, or of the county.") @Nullable
        String place,

        @Nullable EmploymentType employmentType,
        @Nullable Extent extent,
        boolean remote,
        @Nullable String applyUrl,
        Instant publishedAt,
        @Nullable Instant closesAt,

        @Schema(description = "Of a box ad that was changed: when others get it as it is here.") @Nullable
        Instant changesAt) {

    static EmployerAdBody from(JobAd ad) {
        AdContent content = ad.latest().content();
        Run run = ad.latest().run();
        return new EmployerAdBody(
                ad.id(),
                ad.state(),
                ad.version(),
                ad.advertisedBy(),
                ad.isBoxAd(),
                content.title(),
                content.description(),
                content.occupation(),
                content.place(),
                content.employmentType(),
                content.extent(),
                content.remote(),
                run.applyUrl(),
                run.publishedAt(),
                run.closesAt(),
                ad.changesAt().orElse(null));
    }
}
