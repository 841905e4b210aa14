package se.tillit.account.recovery;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The click in the mail, the second proof, and the new password. */
@Schema(name = "RecoveryConfirmation")
record RecoveryRequest(
        @NotNull @Schema(description = "The last segment of the mailed link.")
        String token,

        @NotNull @Size(max = 200) @Schema(description = "The answer to the security question.")
        String securityAnswer,

        @NotNull @Schema(description = "The new one: 10 to 128 characters, not a common one, not made of the address.")
        String password) {

    @Override
    public String toString() {
        return "RecoveryRequest[…]";
    }
}
