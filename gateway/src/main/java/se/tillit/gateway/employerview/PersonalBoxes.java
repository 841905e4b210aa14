package se.tillit.gateway.employerview;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** Who somebody is and how to reach her, box by box. A personnummer has no box here. */
@Schema(name = "EmployerSeenPersonal")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PersonalBoxes(
        @Nullable String name,
        @Nullable String email,
        @Nullable PostalAddress address,
        @Nullable String phone,
        @Nullable String mobile,
        @Nullable String citizenship,
        @Schema(format = "date") @Nullable String birthDate) {

    /** Where a letter reaches somebody. */
    @Schema(name = "EmployerSeenAddress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PostalAddress(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city,
            @Nullable String country) {

        static PostalAddress of(Fields address) {
            return new PostalAddress(
                    address.text("street"),
                    address.text("postalCode"),
                    address.text("city"),
                    address.matching("country", Forms.COUNTRY));
        }
    }

    static PersonalBoxes of(Fields personal) {
        return new PersonalBoxes(
                personal.text("name"),
                personal.text("email"),
                personal.child("address", PostalAddress::of),
                personal.text("phone"),
                personal.text("mobile"),
                personal.matching("citizenship", Forms.COUNTRY),
                personal.matching("birthDate", Forms.DATE));
    }

    @Override
    public String toString() {
        return "PersonalBoxes[…]"; // never the values: this may end in a log
    }
}
