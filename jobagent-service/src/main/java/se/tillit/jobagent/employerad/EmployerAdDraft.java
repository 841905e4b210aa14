package se.tillit.jobagent.employerad;

import com.fasterxml.jackson.annotation.JsonInclude;
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

/** An ad as an employer sends it. */
@Schema(name = "EmployerJobAdDraft")
@JsonInclude(JsonInclude.Include.NON_NULL)
record EmployerAdDraft(
        @NotBlank @Size(max = 200) @PlainText String title,

        @Schema(description = "HTML, of which a few elements of text are kept, or plain text.")
        @NotBlank
        @Size(max = 20_000)
        @PlainText(lines = true)
        String description,

        @Schema(description = "Concept id of an occupation in the JobTech taxonomy.") @NotNull
        String occupation,

        @Schema(description = "A county or municipality by its SCB code, a postcode, or a name.") @Nullable
        String place,

        @NotNull EmploymentType employmentType,
        @NotNull Extent extent,
        @Nullable Boolean remote,

        @Schema(description = "Where one applies, https alone. Not for a box ad: it would lead to you.")
        @Nullable
        @Size(max = 2000)
        String applyUrl,

        @Schema(description = "When it opens. Absent: at once, and of a box ad with the next batch.") @Nullable
        Instant publishedAt,

        @Schema(description = "When it closes; a box ad at the end of that day in Sweden.") @Nullable
        Instant closesAt,

        @Schema(description = "Whether you advertise under a number instead of your name. Stays as it is.") @Nullable
        Boolean boxNumber) {

    boolean isBoxAd() {
        return Boolean.TRUE.equals(boxNumber);
    }

    Draft draft() {
        return new Draft(
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
    }
}
