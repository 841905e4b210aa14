package se.tillit.cv.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A CV as its owner gets it. */
@Schema(name = "Cv")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CvBody(
        UUID id,
        Visibility visibility,

        @Schema(description = "Whether employers outside the EU and EEA may see it while it is open.")
        boolean allowThirdCountries,

        @Schema(description = "Counts the texts; the read log names it.")
        int version,

        Instant createdAt,
        Instant updatedAt,
        @Nullable String title,
        Set<ShownField> shownFields,
        Set<CoarsenedField> coarsenedFields,
        Content content) {

    static CvBody from(Cv cv) {
        CvDraft draft = cv.draft();
        return new CvBody(
                cv.id(),
                cv.visibility(),
                cv.allowsThirdCountries(),
                cv.version(),
                cv.createdAt(),
                cv.updatedAt(),
                draft.title(),
                new TreeSet<>(draft.shownFields()),
                new TreeSet<>(draft.coarsenedFields()),
                draft.content());
    }

    @Override
    public String toString() {
        return "CvBody[" + id + "]"; // never the text: this may end in a log
    }
}
