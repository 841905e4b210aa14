package se.tillit.jobagent.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;

/** An open ad as anybody sees it. */
@Schema(name = "Job")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Job(
        UUID id,
        String title,

        @Schema(
                description = "The employer's name, or \"box\" and its number.",
                examples = {"Tillit AB", "box 4711"})
        String employer,

        @Nullable Integer boxNumber,
        @Nullable String occupation,
        @Nullable String occupationLabel,
        @Nullable String municipality,
        @Nullable String county,

        @Schema(description = "The municipality's name, or the county's.") @Nullable
        String place,

        @Nullable EmploymentType employmentType,
        @Nullable Extent extent,
        boolean remote,
        LocalDate publishedOn,

        @Schema(description = "The last day on which it is open.") @Nullable
        LocalDate closesOn,

        @Schema(description = "Whether it comes from a partner, and leads there.")
        boolean external,

        @Nullable Partner partner,

        @Schema(description = "Cleaned HTML; absent in a list of hits.") @Nullable
        String description,

        @Schema(description = "Where to apply to an employer. Where a partner's ad leads is told by a click.") @Nullable
        String applyUrl,

        @Schema(description = "Whose rules hold where a partner's ad leads; absent in a list of hits.") @Nullable
        String notice) {

    /** The name of the site that it comes from, when it comes from one. */
    public @Nullable String partnerName() {
        return partner == null ? null : partner.name();
    }

    /** The site that an ad comes from. */
    @Schema(name = "JobPartner")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Partner(
            String name,

            @Schema(description = "The privacy policy that holds there.") @Nullable
            String policyUrl) {}
}
