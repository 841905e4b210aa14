package se.tillit.cv.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import se.tillit.cv.view.EmployerView;
import se.tillit.reference.Concept;
import se.tillit.reference.Concepts;
import se.tillit.reference.Places;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;

/** What a CV is found by in one of its states: the words and codes of the very view that is released, and nothing else. */
final class FoundBy {

    /** Ends every reading of a number, so that no phone number arises where two texts meet. */
    private static final String APART = "\n|\n";

    private FoundBy() {}

    static Lexemes lexemes(EmployerView view) {
        return TextAnalysis.document(text(view)).withKeys(keys(view));
    }

    private static String text(EmployerView view) {
        Stream<String> occupations = view.content().occupations().stream()
                .map(Concepts.jobTech()::find)
                .flatMap(Optional::stream)
                .map(Concept::label);
        return Stream.concat(view.content().texts().stream(), occupations).collect(Collectors.joining(APART));
    }

    private static Set<String> keys(EmployerView view) {
        Set<String> keys = new HashSet<>();
        view.content().occupations().forEach(concept -> keys.add(Keys.occupation(concept)));
        Places places = Places.sweden();
        Optional.ofNullable(view.municipality())
                .flatMap(places::municipality)
                .ifPresent(home -> keys.addAll(Keys.at(home)));
        Optional.ofNullable(view.county()).flatMap(places::county).ifPresent(home -> keys.addAll(Keys.in(home)));
        for (String wished : wishes(view)) {
            places.municipality(wished).ifPresent(place -> keys.addAll(Keys.at(place)));
            places.county(wished).ifPresent(place -> keys.addAll(Keys.anywhereIn(place)));
        }
        return keys;
    }

    private static List<String> wishes(EmployerView view) {
        return view.content().wishes() == null
                ? List.of()
                : view.content().wishes().places();
    }
}
