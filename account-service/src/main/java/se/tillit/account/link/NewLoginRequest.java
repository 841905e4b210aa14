package se.tillit.account.link;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.input.Text;

/** The click in the mail, with what a new login needs. */
@Schema(name = "NewLogin")
public record NewLoginRequest(
        @NotNull @Schema(description = "The last segment of the mailed link.")
        String token,

        @NotNull @Schema(description = "10 to 128 characters, not a common one, not made of the address.")
        String password,

        @NotNull
        @Size(min = 2, max = 200)
        @Pattern(regexp = Text.LINE)
        @Schema(description = "A question of the person's own choice, asked when the password is forgotten.")
        String securityQuestion,

        @NotNull
        @Size(min = 2, max = 200)
        @Pattern(regexp = Text.LINE)
        @Schema(description = "Its answer; case and spaces do not matter. Only a slow hash is kept.")
        String securityAnswer) {

    @Override
    public String toString() {
        return "NewLoginRequest[…]";
    }
}
