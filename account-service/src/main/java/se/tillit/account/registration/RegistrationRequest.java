package se.tillit.account.registration;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Past;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.account.address.EmailAddress;
import se.tillit.account.handover.GivenProfile;
import se.tillit.account.input.Text;
import se.tillit.account.mail.MailLocale;

/** What a registration takes: an address, a language, an accepted policy; the rest only if somebody wants to. */
@Schema(name = "Registration")
record RegistrationRequest(
        @NotNull
        @Size(max = EmailAddress.MAX_LENGTH)
        @Email(regexp = EmailAddress.PATTERN)
        @Schema(examples = "anna@example.org")
        String email,

        @NotNull @Pattern(regexp = MailLocale.PATTERN) @Schema(enumeration = {"sv", "en"})
        String locale,

        @NotNull @Size(max = 64) @Schema(description = "A version from GET /policies.")
        String acceptedPolicyVersion,

        @Nullable @Pattern(regexp = "FEMALE|MALE|OTHER") @Schema(enumeration = {"FEMALE", "MALE", "OTHER"})
        String gender,

        @Nullable @Size(max = 200) @Pattern(regexp = Text.NAME)
        String name,

        @Nullable @Pattern(regexp = "\\d{3} ?\\d{2}") @Schema(examples = "111 22")
        String postalCode,

        @Nullable @Past LocalDate birthDate) {

    Applicant applicant(Instant now) {
        GivenProfile profile =
                new GivenProfile(name, postalCode == null ? null : postalCode.replace(" ", ""), gender, birthDate);
        return new Applicant(new EmailAddress(email), MailLocale.of(locale), acceptedPolicyVersion, now, profile);
    }

    @Override
    public String toString() {
        return "RegistrationRequest[…]";
    }
}
