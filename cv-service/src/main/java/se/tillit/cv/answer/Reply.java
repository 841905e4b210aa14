package se.tillit.cv.answer;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.disclosure.Terms;
import se.tillit.cv.document.ShownField;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.platform.request.PlainText;

/** An answer to an employer, and what it discloses: exactly the named fields, and what its text says. */
@Schema(name = "CaseReply")
record Reply(
        @NotBlank @Size(max = 5000) @PlainText(lines = true) String message,

        @Schema(description = "Boxes that the employer sees from now on. Omitted: none.")
        Set<@NotNull ShownField> fields,

        @Schema(description = "Needed with fields: when the employer sees them no longer.") @Nullable
        Instant expiresAt) {

    Reply {
        fields = fields == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(fields));
    }

    /** What it discloses beside its text. */
    Optional<Terms> terms() {
        if (fields.isEmpty()) {
            return Optional.empty();
        }
        if (expiresAt == null) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/expiresAt", "required"));
        }
        return Optional.of(new Terms(fields, expiresAt));
    }

    @Override
    public String toString() {
        return "Reply[…]"; // never the text: this may end in a log
    }
}
