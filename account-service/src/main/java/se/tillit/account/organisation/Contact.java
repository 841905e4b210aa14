package se.tillit.account.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.input.Text;

/** The person whom an organisation names for questions, and its first user. */
@Embeddable
@Schema(name = "Contact")
public record Contact(
        @NotNull @Size(max = 200) @Pattern(regexp = Text.NAME) @Column(name = "contact_name")
        String name,

        @NotNull
        @Size(max = EmailAddress.MAX_LENGTH)
        @Email(regexp = EmailAddress.PATTERN)
        @Column(name = "contact_email")
        String email) {

    @Override
    public String toString() {
        return "Contact[…]";
    }
}
