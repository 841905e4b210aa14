package se.tillit.jobagent.partnerad;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.jobagent.draft.Draft;
import se.tillit.platform.request.PlainText;

/** An ad as a partner sends it in our model. */
@Schema(name = "PartnerJobAdDraft")
public record PartnerAdDraft(
        @NotBlank @Size(max = 200) @PlainText String title,

        @Schema(description = "HTML, of which a few elements of text are kept, or plain text.")
        @NotBlank
        @Size(max = 20_000)
        @PlainText(lines = true)
        String description,

        @NotNull @Valid Employer employer,

        @Schema(description = "Concept id of an occupation in the JobTech taxonomy.") @Nullable
        String occupation,

        @Schema(description = "A county or municipality by its SCB code, a postcode, or a name.") @Nullable
        String place,

        @Nullable EmploymentType employmentType,
        @Nullable Extent extent,
        @Nullable Boolean remote,

        @Schema(description = "Where one applies: https, at one of your allow-listed hosts.")
        @NotBlank
        @Size(max = 2000)
        String applyUrl,

        @Schema(description = "When it opens. Absent: at once.") @Nullable
        Instant publishedAt,

        @Nullable Instant closesAt) {

    /** Whose ad the partner publishes. */
    @Schema(name = "PartnerJobAdEmployer")
    public record Employer(
            @NotBlank @Size(max = 200) @PlainText String name,

            @Schema(description = "Not kept: of a sole trader it is a personnummer.")
            @Nullable
            @Size(max = 40)
            @PlainText
            String organisationNumber) {

        @Override
        public String toString() {
            return "Employer[…]"; // never the number: this may end in a log
        }
    }

    PartnerAd ad() {
        Draft draft = new Draft(
                title,
                description,
                occupation,
                place,
                employmentType,
                extent,
                Boolean.TRUE.equals(remote),
                applyUrl,
                publishedAt,
                closesAt);
        return PartnerAd.inOurModel(draft, employer.name());
    }
}
