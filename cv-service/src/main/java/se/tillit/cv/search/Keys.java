package se.tillit.cv.search;

import java.util.List;
import java.util.Set;
import se.tillit.reference.County;
import se.tillit.reference.Municipality;
import se.tillit.reference.Place;

/**
 * Filter values as keys beside the words, so that one index answers every conjunction. A CV that says no more than its
 * county has no key of its municipality, so no filter can tell more than the card does.
 */
final class Keys {

    private Keys() {}

    static String occupation(String concept) {
        return "o:" + concept;
    }

    /** Somebody lives in a municipality, or would work there. */
    static Set<String> at(Municipality place) {
        return Set.of("m:" + place.code(), "c:" + place.countyCode());
    }

    /** Somebody lives in a county and says no more. */
    static Set<String> in(County place) {
        return Set.of("c:" + place.code());
    }

    /** Somebody would work anywhere in a county. */
    static Set<String> anywhereIn(County place) {
        return Set.of("c:" + place.code(), "w:" + place.code());
    }

    /** What a CV must have one of to be found at a place. */
    static List<String> toFindAt(Place place) {
        return switch (place) {
            case County county -> List.of("c:" + county.code());
            case Municipality municipality -> List.of("m:" + municipality.code(), "w:" + municipality.countyCode());
        };
    }
}
