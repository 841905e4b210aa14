package se.tillit.bench.matching;

import java.util.List;

/**
 * What somebody wants to hear of: an ad with all the words and phrases, none of the excluded words, and of each filter that is not empty one value.
 */
record Agent(
        List<String> words,
        List<List<String>> phrases,
        List<String> excluded,
        List<String> places,
        List<String> occupations,
        List<String> types) {

    Agent {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        places = List.copyOf(places);
        occupations = List.copyOf(occupations);
        types = List.copyOf(types);
    }

    /** Every filter that asks for something. */
    List<List<String>> filters() {
        return List.of(places, occupations, types).stream()
                .filter(values -> !values.isEmpty())
                .toList();
    }
}
