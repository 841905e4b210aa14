package se.tillit.account.organisation;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * An organisation as its members and operators see it.
 *
 * @param organisationNumber null for a sole trader, whose number is a personnummer
 */
@Schema(name = "Employer")
public record OrganisationView(
        UUID id,

        @Schema(description = "Null for a sole trader.") @Nullable
        String organisationNumber,

        String legalName,
        String legalForm,
        PostalAddress address,
        String country,
        Contact contact,
        OrganisationState state,
        Instant appliedAt,
        @Nullable Instant decidedAt) {

    public static OrganisationView from(Organisation organisation) {
        OrganisationDetails details = organisation.details();
        return new OrganisationView(
                organisation.id(),
                organisation.shownNumber().orElse(null),
                details.legalName(),
                details.legalForm(),
                details.address(),
                details.country(),
                details.contact(),
                organisation.state(),
                organisation.appliedAt(),
                organisation.decidedAt().orElse(null));
    }

    /** A view and the version that its ETag names. */
    public record Versioned(OrganisationView view, long version) {

        public static Versioned from(Organisation organisation) {
            return new Versioned(OrganisationView.from(organisation), organisation.version());
        }
    }
}
