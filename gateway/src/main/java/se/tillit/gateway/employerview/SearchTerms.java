package se.tillit.gateway.employerview;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Places;

/**
 * Names what is wrong with a search before the service is asked: what the service says about it is not passed on, and a
 * caller with a misspelt place needs to know which.
 */
final class SearchTerms {

    private static final int MOST_TEXT = 200;
    private static final int MOST_VALUES = 20;

    private SearchTerms() {}

    /** Where a value stands in what was sent. */
    interface Pointer {
        String of(String filter, int index);
    }

    static void check(@Nullable String text, List<String> occupations, List<String> places, Pointer at) {
        List<Violation> found = Stream.of(
                        size(at.of("q", 0), text == null ? 0 : text.length(), MOST_TEXT),
                        size(at.of("occupation", 0), occupations.size(), MOST_VALUES),
                        size(at.of("place", 0), places.size(), MOST_VALUES),
                        unknown("occupation", occupations, SearchTerms::occupation, at),
                        unknown(
                                "place",
                                places,
                                place -> Places.sweden().resolve(place).isPresent(),
                                at))
                .flatMap(violations -> violations)
                .toList();
        if (!found.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, found);
        }
    }

    private static boolean occupation(String id) {
        return Concepts.jobTech().isA(id, ConceptType.OCCUPATION_NAME);
    }

    private static Stream<Violation> size(String pointer, int size, int most) {
        return size > most ? Stream.of(Violation.of(pointer, "size", 0, most)) : Stream.empty();
    }

    private static Stream<Violation> unknown(String filter, List<String> values, Predicate<String> known, Pointer at) {
        return IntStream.range(0, Math.min(values.size(), MOST_VALUES))
                .filter(index -> !known.test(values.get(index)))
                .mapToObj(index -> new Violation(at.of(filter, index), "unknown-" + filter));
    }
}
