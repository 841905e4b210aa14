package se.tillit.account.employer;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.input.Text;
import se.tillit.account.organisation.Member;

/** Whom an employer invites. */
@Schema(name = "MemberInvitation")
record MemberInvitation(
        @NotNull @Size(max = 200) @Pattern(regexp = Text.NAME)
        String name,

        @NotNull @Size(max = EmailAddress.MAX_LENGTH) @Email(regexp = EmailAddress.PATTERN)
        String email) {

    Member.Person person() {
        return new Member.Person(name.strip(), new EmailAddress(email));
    }

    @Override
    public String toString() {
        return "MemberInvitation[…]";
    }
}
