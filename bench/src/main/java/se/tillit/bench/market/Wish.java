package se.tillit.bench.market;

import java.util.List;

/** An agent that is being thought out. */
final class Wish {
    private List<String> words = List.of();
    private List<List<String>> phrases = List.of();
    private List<String> excluded = List.of();
    private List<String> places = List.of();
    private List<String> occupations = List.of();
    private List<String> types = List.of();

    Wish words(List<String> asked) {
        words = asked;
        return this;
    }

    Wish phrase(List<String> asked) {
        phrases = List.of(asked);
        return this;
    }

    Wish excluded(List<String> refused) {
        excluded = refused;
        return this;
    }

    Wish places(List<String> asked) {
        places = asked;
        return this;
    }

    Wish occupations(List<String> asked) {
        occupations = asked;
        return this;
    }

    Wish types(List<String> asked) {
        types = asked;
        return this;
    }

    Agent agent() {
        return new Agent(
                words,
                phrases,
                excluded.stream().filter(word -> !words.contains(word)).toList(),
                places,
                occupations,
                types);
    }
}
