package se.tillit.bench.market;

import java.util.List;
import java.util.stream.Stream;

/** An ad: its words in order, and what it is filtered by, with everything above a municipality and an occupation. */
public record Ad(List<String> words, List<String> places, List<String> occupations, List<String> types) {

    public Ad {
        words = List.copyOf(words);
        places = List.copyOf(places);
        occupations = List.copyOf(occupations);
        types = List.copyOf(types);
    }

    public String text() {
        return String.join(" ", words);
    }

    public List<String> keys() {
        return Stream.of(places, occupations, types).flatMap(List::stream).toList();
    }
}
