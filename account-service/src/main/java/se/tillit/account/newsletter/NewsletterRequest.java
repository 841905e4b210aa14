package se.tillit.account.newsletter;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.input.Text;

/** A newsletter, in every language that we write in. */
@Schema(name = "Newsletter")
record NewsletterRequest(
        @NotNull @Valid Edition sv, @NotNull @Valid Edition en) {

    /** What it says in one language. */
    @Schema(name = "NewsletterEdition")
    record Edition(
            @NotNull @Size(max = 150) @Pattern(regexp = Text.LINE)
            String subject,

            @NotBlank @Size(max = 20_000) @Schema(description = "Plain text; blank lines separate paragraphs.")
            String text) {}
}
