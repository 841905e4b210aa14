package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search in a body, where its terms stay out of logs and histories. */
@Schema(name = "EmployerCvSearch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchCriteria(
        @Schema(description = "Words that the CV must have, each in some form.") @Nullable @Size(max = 200)
        String q,

        @Schema(description = "Concept ids of occupations; any of them.") @Size(max = 20)
        List<@NotBlank @Size(max = 40) String> occupation,

        @Schema(description = "Counties or municipalities by SCB code or name, or postcodes; any of them.")
        @Size(max = 20)
        List<@NotBlank @Size(max = 100) String> place,

        @Nullable @Min(1) @Max(100) Integer limit,
        @Nullable @Size(max = 2000) String cursor) {

    SearchCriteria {
        occupation = occupation == null ? List.of() : List.copyOf(occupation);
        place = place == null ? List.of() : List.copyOf(place);
    }

    @Override
    public String toString() {
        return "SearchCriteria[…]"; // never the terms: this may end in a log
    }
}
