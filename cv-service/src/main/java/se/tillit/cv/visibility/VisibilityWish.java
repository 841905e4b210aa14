package se.tillit.cv.visibility;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.document.Visibility;

/** How open a CV shall be. */
@Schema(name = "VisibilityWish")
record VisibilityWish(
        @NotNull Visibility visibility,

        @Schema(
                description =
                        "Whether employers outside the EU and EEA may see it while it is open. Omitted: as it is.")
        @Nullable
        Boolean allowThirdCountries,

        @Schema(description = "Keys of the notices that were read, from requiredNotices of a 428. Needed to open only.")
        @Size(max = 50)
        Set<@NotNull @Size(max = 200) String> acceptedNotices,

        @Schema(description = "Ids of findings to open in spite of. There are none yet.") @Size(max = 200)
        Set<@NotNull @Size(max = 200) String> acceptedFindings) {

    VisibilityWish {
        acceptedNotices = acceptedNotices == null ? Set.of() : Set.copyOf(acceptedNotices);
        acceptedFindings = acceptedFindings == null ? Set.of() : Set.copyOf(acceptedFindings);
    }
}
