package se.tillit.bench.jobsearch;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What somebody looks for.
 *
 * @param expression the words, phrases and excluded words as somebody types them
 * @param places codes of municipalities or counties, any of them
 * @param occupations ids of occupations, groups or fields, any of them
 * @param newest whether the newest come first also where words are asked for
 */
record Ask(
        String expression,
        List<String> words,
        List<List<String>> phrases,
        List<String> excluded,
        List<String> places,
        List<String> occupations,
        List<String> types,
        Optional<Instant> since,
        boolean newest) {

    Ask {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        places = List.copyOf(places);
        occupations = List.copyOf(occupations);
        types = List.copyOf(types);
    }

    /** Whether those with all words in the title come first. */
    boolean byRelevance() {
        return !newest && !(words.isEmpty() && phrases.isEmpty());
    }
}
