package se.tillit.jobagent.partnerad;

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

/** A partner's own ad as it is published. */
@Schema(name = "PartnerJobAd")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PartnerAdBody(
        String externalId,

        @Schema(description = "What it is called at /jobs/{id}.")
        UUID id,

        AdState state,
        long version,
        String title,
        @Schema(description = "Cleaned HTML.") String description,
        Employer employer,
        @Nullable String occupation,

        @Schema(description = "The SCB code of the municipality, or of the county.") @Nullable
        String place,

        @Nullable EmploymentType employmentType,
        @Nullable Extent extent,
        boolean remote,
        @Nullable String applyUrl,
        Instant publishedAt,
        @Nullable Instant closesAt) {

    /** Whose ad it is. */
    @Schema(name = "PartnerJobAdEmployerName")
    record Employer(String name) {}

    static PartnerAdBody from(JobAd ad) {
        AdContent content = ad.content();
        return new PartnerAdBody(
                ad.externalId().orElseThrow(),
                ad.id(),
                ad.state(),
                ad.version(),
                content.title(),
                content.description(),
                new Employer(ad.advertisedBy()),
                content.occupation(),
                content.place(),
                content.employmentType(),
                content.extent(),
                content.remote(),
                ad.run().applyUrl(),
                ad.run().publishedAt(),
                ad.run().closesAt());
    }
}
