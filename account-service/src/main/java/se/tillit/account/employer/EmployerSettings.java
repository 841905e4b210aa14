package se.tillit.account.employer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import se.tillit.account.organisation.Contact;
import se.tillit.account.organisation.OrganisationDetails;
import se.tillit.account.organisation.OrganisationNumber;
import se.tillit.account.organisation.PostalAddress;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;

/** What an employer may change of itself. Name, form and number were verified and stay. */
@Schema(name = "EmployerSettings")
record EmployerSettings(
        @NotNull @Valid PostalAddress address,

        @NotNull @Schema(description = "ISO 3166-1 alpha-2. Another country closes the CVs until we have verified it.")
        String country,

        @NotNull @Valid Contact contact) {

    static EmployerSettings of(OrganisationDetails details) {
        return new EmployerSettings(details.address(), details.country(), details.contact());
    }

    void requireKnownCountry() {
        if (!OrganisationNumber.knownCountry(country)) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, new Violation("/country", "country"));
        }
    }
}
