package se.tillit.gateway.organisation;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import se.tillit.gateway.service.Fields;

/** An organisation as its members see it. */
@Schema(name = "EmployerOrganisation")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Organisation(
        @Nullable String id,

        @Schema(description = "Absent for a sole trader, whose number is a personnummer.") @Nullable
        String organisationNumber,

        @Nullable String legalName,
        @Nullable String legalForm,
        @Nullable Address address,
        @Nullable String country,
        @Nullable Contact contact,
        @Nullable State state,
        @Schema(format = "date-time") @Nullable String appliedAt,
        @Schema(format = "date-time") @Nullable String decidedAt) {

    private static final Pattern ID = Pattern.compile("[0-9a-f-]{36}");
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d{1,9})?Z");
    /** Registered numbers; of Swedish ones those whose third digit, in a personnummer the month's first, is no 0 or 1. */
    private static final Pattern NUMBER = Pattern.compile("(?!\\d{2}[01]\\d{7}$)[A-Z0-9]{2,30}");

    /** Where the organisation stands; only a VERIFIED one sees CVs. */
    @Schema(name = "EmployerOrganisationState")
    enum State {
        PENDING,
        VERIFIED,
        SUSPENDED,
        REFUSED
    }

    /** Where the organisation sits. */
    @Schema(name = "EmployerOrganisationAddress")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(
            @Nullable String street,
            @Nullable String postalCode,
            @Nullable String city) {

        static Address of(Fields address) {
            return new Address(address.text("street"), address.text("postalCode"), address.text("city"));
        }
    }

    /** Whom to ask about the organisation. */
    @Schema(name = "EmployerOrganisationContact")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Contact(@Nullable String name, @Nullable String email) {

        static Contact of(Fields contact) {
            return new Contact(contact.text("name"), contact.text("email"));
        }
    }

    static Organisation of(Fields answer) {
        return new Organisation(
                answer.matching("id", ID),
                answer.matching("organisationNumber", NUMBER),
                answer.text("legalName"),
                answer.text("legalForm"),
                answer.child("address", Address::of),
                answer.matching("country", COUNTRY),
                answer.child("contact", Contact::of),
                answer.oneOf("state", State.class),
                answer.matching("appliedAt", TIME),
                answer.matching("decidedAt", TIME));
    }

    @Override
    public String toString() {
        return "Organisation[…]"; // never the values: this may end in a log
    }
}
