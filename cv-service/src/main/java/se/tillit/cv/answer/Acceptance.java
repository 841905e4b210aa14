package se.tillit.cv.answer;

import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.cv.disclosure.Terms;
import se.tillit.cv.document.ShownField;

/** What somebody discloses by accepting, and until when. */
@Schema(name = "CaseAcceptance")
record Acceptance(
        @Schema(description = "The boxes of your profile that this employer sees, and no other employer.") @NotEmpty
        Set<@NotNull ShownField> fields,

        @Schema(description = "When the employer sees them no longer.") @NotNull
        Instant expiresAt) {

    Acceptance {
        fields = fields == null ? Set.of() : Set.copyOf(fields);
    }

    Terms terms() {
        return new Terms(fields, expiresAt);
    }
}
