package se.tillit.jobagent.criteria;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import se.tillit.jobagent.ad.AdContent;
import se.tillit.jobagent.ad.EmploymentType;
import se.tillit.jobagent.ad.Extent;
import se.tillit.reference.Concepts;
import se.tillit.reference.County;
import se.tillit.reference.Municipality;
import se.tillit.reference.Place;
import se.tillit.reference.Places;

/** Values to filter by, as keys beside the words, so that one index answers every conjunction. */
final class Keys {

    private static final String NOWHERE = "m:";

    private Keys() {}

    /** Everything by which an ad is found other than words. */
    static Set<String> of(AdContent ad, Concepts concepts) {
        Set<String> keys = new HashSet<>();
        Optional.ofNullable(ad.occupation())
                .ifPresent(id -> concepts.findableBy(id).forEach(concept -> keys.add(occupation(concept))));
        Optional.ofNullable(ad.municipality()).ifPresent(code -> keys.add("m:" + code));
        Optional.ofNullable(ad.county()).ifPresent(code -> keys.add("c:" + code));
        Optional.ofNullable(ad.employmentType()).ifPresent(type -> keys.add(of(type)));
        Optional.ofNullable(ad.extent()).ifPresent(extent -> keys.add(of(extent)));
        keys.add(remote(ad.remote()));
        return keys;
    }

    /** What an ad must have one of to be found by a concept: one that was replaced stands for what replaced it, too. */
    static List<String> toFind(String concept, Concepts concepts) {
        List<String> keys = new ArrayList<>(List.of(occupation(concept)));
        concepts.successors(concept).forEach(successor -> keys.add(occupation(successor)));
        return keys;
    }

    /** What an ad must have to be found at a place, however that is named; a name that means nothing finds nothing. */
    static String at(String said) {
        return Places.sweden().resolve(said).map(Keys::at).orElse(NOWHERE);
    }

    private static String at(Place place) {
        return switch (place) {
            case County county -> "c:" + county.code();
            case Municipality municipality -> "m:" + municipality.code();
        };
    }

    static String of(EmploymentType type) {
        return "e:" + type;
    }

    static String of(Extent extent) {
        return "x:" + extent;
    }

    static String remote(boolean remote) {
        return "r:" + remote;
    }

    private static String occupation(String concept) {
        return "o:" + concept;
    }
}
