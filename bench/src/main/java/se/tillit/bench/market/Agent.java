package se.tillit.bench.market;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What somebody wants to hear of: an ad with all the words and phrases, none of the excluded words, and of each filter that is not empty one value.
 */
public record Agent(
        List<String> words,
        List<List<String>> phrases,
        List<String> excluded,
        List<String> places,
        List<String> occupations,
        List<String> types) {

    public Agent {
        words = List.copyOf(words);
        phrases = List.copyOf(phrases);
        excluded = List.copyOf(excluded);
        places = List.copyOf(places);
        occupations = List.copyOf(occupations);
        types = List.copyOf(types);
    }

    /** Its words, phrases and excluded words as somebody types them. */
    public String expression() {
        return Stream.of(
                        words.stream(),
                        phrases.stream().map(phrase -> '"' + String.join(" ", phrase) + '"'),
                        excluded.stream().map(word -> "-" + word))
                .flatMap(terms -> terms)
                .collect(Collectors.joining(" "));
    }

    /** Every filter that asks for something. */
    public List<List<String>> filters() {
        return List.of(places, occupations, types).stream()
                .filter(values -> !values.isEmpty())
                .toList();
    }
}
