package se.tillit.cv.view;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.tillit.cv.profile.Address;
import se.tillit.cv.profile.Boxes;
import se.tillit.reference.Municipality;
import se.tillit.reference.Places;

/**
 * Where somebody lives, as exactly as an employer may know.
 *
 * @param municipality absent when only the county may be told
 */
public record Residence(
        @Nullable String municipality, @Nullable String county) {

    private static final Residence UNKNOWN = new Residence(null, null);

    /** From the postcode of a Swedish address; elsewhere nothing is known. */
    static Residence of(Boxes boxes, boolean countyOnly) {
        return Optional.ofNullable(boxes.address())
                .filter(Address::swedish)
                .flatMap(address -> Optional.ofNullable(address.postalCode()))
                .flatMap(Places.sweden()::municipalityOf)
                .map(found -> in(found, countyOnly))
                .orElse(UNKNOWN);
    }

    private static Residence in(Municipality municipality, boolean countyOnly) {
        return countyOnly ? new Residence(null, municipality.countyCode()) : new Residence(municipality.code(), null);
    }
}
