package se.tillit.cv.profile;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.input.CountryCode;
import se.tillit.platform.request.PlainText;

/**
 * A postal address. A part may be missing: registering asks for the postcode alone.
 *
 * @param country two letters; an address without one is Swedish
 */
@PostalCode
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Address(
        @Nullable @Size(max = 200) @PlainText String street,
        @Nullable @Size(max = 12) @PlainText String postalCode,
        @Nullable @Size(max = 100) @PlainText String city,
        @Nullable @CountryCode String country) {

    /** Swedish postcodes are written "111 22" and meant as 11122. */
    public Address {
        postalCode = postalCode != null && postalCode.strip().matches("\\d{3} ?\\d{2}")
                ? postalCode.replace(" ", "")
                : postalCode;
    }

    /** An address of which nothing but the Swedish postcode is known. */
    static Address ofPostalCode(String postalCode) {
        return new Address(null, postalCode, null, null);
    }

    public boolean swedish() {
        return country == null || country.equals("SE");
    }

    /** Whether a letter would arrive; many rural addresses have no street. */
    boolean complete() {
        return filled(postalCode) && filled(city);
    }

    boolean empty() {
        return street == null && postalCode == null && city == null && country == null;
    }

    private static boolean filled(@Nullable String part) {
        return part != null && !part.isBlank();
    }

    @Override
    public String toString() {
        return "Address[…]"; // never the values: this may end in a log
    }
}
