package se.tillit.cv.masking;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What identifies one person: the values of the personal boxes, and the names the person withholds. Empty boxes are left out by the builder, so that
 * a caller passes them on as they are.
 */
public record OwnIdentifiers(
        List<String> names,
        List<String> emails,
        List<String> phones,
        List<String> streets,
        List<String> postcodes,
        List<String> localities,
        List<LocalDate> birthDates,
        List<String> personnummer,
        List<String> employers) {

    public OwnIdentifiers {
        names = List.copyOf(names);
        emails = List.copyOf(emails);
        phones = List.copyOf(phones);
        streets = List.copyOf(streets);
        postcodes = List.copyOf(postcodes);
        localities = List.copyOf(localities);
        birthDates = List.copyOf(birthDates);
        personnummer = List.copyOf(personnummer);
        employers = List.copyOf(employers);
    }

    /** Begins with nothing to find. */
    public static Builder builder() {
        return new Builder();
    }

    /** Tells nothing: each value is what must not be told. */
    @Override
    public String toString() {
        return "OwnIdentifiers[…]";
    }

    /** Collects boxes; a box that is empty or blank adds nothing. */
    public static final class Builder {
        private final List<String> names = new ArrayList<>();
        private final List<String> emails = new ArrayList<>();
        private final List<String> phones = new ArrayList<>();
        private final List<String> streets = new ArrayList<>();
        private final List<String> postcodes = new ArrayList<>();
        private final List<String> localities = new ArrayList<>();
        private final List<LocalDate> birthDates = new ArrayList<>();
        private final List<String> personnummer = new ArrayList<>();
        private final List<String> employers = new ArrayList<>();

        private Builder() {}

        /** The whole name, first and last names in one. */
        public Builder name(@Nullable String name) {
            return add(names, name);
        }

        public Builder email(@Nullable String email) {
            return add(emails, email);
        }

        /** A phone number in any grouping, with or without its country. */
        public Builder phone(@Nullable String phone) {
            return add(phones, phone);
        }

        /** Street and number, or a box. */
        public Builder street(@Nullable String street) {
            return add(streets, street);
        }

        public Builder postcode(@Nullable String postcode) {
            return add(postcodes, postcode);
        }

        /** The locality of the address. Pass it only when it tells more than the municipality that is shown anyway. */
        public Builder locality(@Nullable String locality) {
            return add(localities, locality);
        }

        public Builder birthDate(@Nullable LocalDate birthDate) {
            if (birthDate != null) {
                birthDates.add(birthDate);
            }
            return this;
        }

        public Builder personnummer(@Nullable String number) {
            return add(personnummer, number);
        }

        /** An employer's name that an anonymous reader must not learn. */
        public Builder employer(@Nullable String employer) {
            return add(employers, employer);
        }

        public OwnIdentifiers build() {
            return new OwnIdentifiers(
                    names, emails, phones, streets, postcodes, localities, birthDates, personnummer, employers);
        }

        private Builder add(List<String> box, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                box.add(value);
            }
            return this;
        }
    }
}
