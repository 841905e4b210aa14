package se.tillit.cv.search;

import com.fasterxml.jackson.annotation.JsonFormat;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A search as it is sent in a body. */
@Schema(name = "CvSearch")
record SearchRequest(
        @Schema(description = "Words that the CV must have, each in some form.") @Nullable @Size(max = MOST_TEXT)
        String q,

        @Schema(description = "Concept ids of occupations; any of them.")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = MOST_VALUES)
        List<@NotNull String> occupation,

        @Schema(description = "Counties or municipalities by SCB code or name, or postcodes; any of them.")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        @Size(max = MOST_VALUES)
        List<@NotNull String> place,

        @Nullable @Min(1) @Max(100) Integer limit,
        @Nullable String cursor) {

    static final int MOST_TEXT = 200;
    static final int MOST_VALUES = 20;

    SearchRequest {
        occupation = occupation == null ? List.of() : List.copyOf(occupation);
        place = place == null ? List.of() : List.copyOf(place);
    }

    @Override
    public String toString() {
        return "SearchRequest[…]"; // never the terms: this may end in a log
    }
}
