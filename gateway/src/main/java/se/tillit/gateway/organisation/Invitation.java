package se.tillit.gateway.organisation;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom an employer invites; account-service holds it to its own, stricter rules as well. */
@Schema(name = "EmployerMemberInvitation")
record Invitation(
        @NotBlank @Size(max = 200) String name,
        @NotNull @Size(max = 254) @Email String email) {

    @Override
    public String toString() {
        return "Invitation[…]"; // never the values: this may end in a log
    }
}
