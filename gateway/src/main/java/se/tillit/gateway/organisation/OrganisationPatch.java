package se.tillit.gateway.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What an employer may change of itself; account-service holds it to its own, stricter rules as well. */
@Schema(name = "EmployerOrganisationPatch", description = "JSON Merge Patch: what is absent stays.")
record OrganisationPatch(
        @Nullable @Valid Address address,

        @Schema(description = "ISO 3166-1 alpha-2. Another country closes the CVs until we have verified it.")
        @Nullable
        @Pattern(regexp = "[A-Z]{2}")
        String country,

        @Nullable @Valid Contact contact) {

    /** The parts of an address that change. */
    @Schema(name = "EmployerOrganisationAddressPatch")
    record Address(
            @Nullable @Size(max = 200) String street,
            @Nullable @Size(max = 20) String postalCode,
            @Nullable @Size(max = 100) String city) {}

    /** The parts of a contact that change. */
    @Schema(name = "EmployerOrganisationContactPatch")
    record Contact(
            @Nullable @Size(max = 200) String name,
            @Nullable @Size(max = 254) String email) {

        @Override
        public String toString() {
            return "Contact[…]"; // never the values: this may end in a log
        }
    }
}
