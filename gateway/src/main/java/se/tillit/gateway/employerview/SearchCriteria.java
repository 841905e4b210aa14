package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search in a body, where its terms stay out of logs and histories. */
@Schema(name = "EmployerCvSearch")
@JsonInclude(JsonInclude.Include.NON_NULL)
record SearchCriteria(
        @Nullable @Size(max = 200) String q,
        @Schema(description = "Concept ids; a CV with one of them is found.")
        @Size(max = 20) List<@NotBlank @Size(max = 40) String> occupation,
        @Schema(description = "Counties and municipalities by SCB code; a CV in one of them is found.")
        @Size(max = 50) List<@Pattern(regexp = "\\d{2}|\\d{4}") String> place,
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
