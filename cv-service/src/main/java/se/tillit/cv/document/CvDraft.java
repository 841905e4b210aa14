package se.tillit.cv.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.request.PlainText;

/**
 * A CV as its owner sends it.
 *
 * @param title the owner's own name for it; no employer ever sees it
 */
@Schema(name = "CvDraft")
public record CvDraft(
        @Schema(description = "Your own name for the CV; no employer sees it.") @Nullable @Size(max = 200) @PlainText
        String title,

        @Schema(
                description =
                        "The personal boxes that a PUBLIC CV shows, if they are set in the profile. Omitted: none.")
        Set<ShownField> shownFields,

        @Schema(description = "What is told less exactly: the decade of birth, the county.")
        Set<CoarsenedField> coarsenedFields,

        @NotNull @Valid Content content) {

    public CvDraft {
        shownFields = shownFields == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(shownFields));
        coarsenedFields =
                coarsenedFields == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(coarsenedFields));
    }

    public boolean coarsens(CoarsenedField field) {
        return coarsenedFields.contains(field);
    }

    @Override
    public String toString() {
        return "CvDraft[…]"; // never the text: this may end in a log
    }
}
