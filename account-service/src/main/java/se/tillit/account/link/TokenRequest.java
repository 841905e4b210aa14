package se.tillit.account.link;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The click in the mail, which needs nothing else. */
@Schema(name = "LinkConfirmation")
public record TokenRequest(
        @NotNull @Schema(description = "The last segment of the mailed link.")
        String token) {

    @Override
    public String toString() {
        return "TokenRequest[…]";
    }
}
