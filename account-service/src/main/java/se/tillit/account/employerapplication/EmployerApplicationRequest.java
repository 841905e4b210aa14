package se.tillit.account.employerapplication;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.account.input.Text;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.organisation.Contact;
import se.tillit.account.organisation.OrganisationDetails;
import se.tillit.account.organisation.OrganisationNumber;
import se.tillit.account.organisation.PostalAddress;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** What an employer applies with. */
@Schema(name = "EmployerApplication")
record EmployerApplicationRequest(
        @NotNull
        @Size(max = 40)
        @Schema(
                description = "As in the register of its country; a Swedish one with or without hyphen.",
                examples = "556036-0793")
        String organisationNumber,

        @NotNull @Size(max = 200) @Pattern(regexp = Text.LABEL)
        String legalName,

        @NotNull @Size(max = 60) @Pattern(regexp = Text.LABEL) @Schema(examples = "AB")
        String legalForm,

        @NotNull @Valid PostalAddress address,

        @NotNull @Schema(description = "ISO 3166-1 alpha-2.", examples = "SE")
        String country,

        @NotNull @Valid Contact contact,

        @Nullable
        @Pattern(regexp = MailLocale.PATTERN)
        @Schema(
                description = "The language we write in; Swedish for Sweden when absent.",
                enumeration = {"sv", "en"})
        String locale) {

    OrganisationNumber number() {
        if (!OrganisationNumber.knownCountry(country)) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/country", "country"));
        }
        return OrganisationNumber.parse(country, organisationNumber)
                .orElseThrow(() -> new ProblemException(
                        ProblemType.RULE_NOT_MET, new Violation("/organisationNumber", "organisation-number")));
    }

    OrganisationDetails details() {
        MailLocale language = Optional.ofNullable(locale)
                .map(MailLocale::of)
                .orElse(country.equals("SE") ? MailLocale.SV : MailLocale.EN);
        return new OrganisationDetails(legalName.strip(), legalForm.strip(), address, country, contact, language);
    }

    @Override
    public String toString() {
        return "EmployerApplicationRequest[…]";
    }
}
