package se.tillit.cv.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.problem.ProblemType;
import se.tillit.platform.problem.Violation;
import se.tillit.reference.ConceptType;
import se.tillit.reference.Concepts;
import se.tillit.reference.Place;
import se.tillit.reference.Places;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

/** What is searched for, understood: every code exists. The values of one filter are alternatives, filters add up. */
record Criteria(String words, List<String> occupations, List<Place> places) {

    Criteria {
        occupations = List.copyOf(new TreeSet<>(occupations));
        places = List.copyOf(places);
    }

    /**
     * Reads what was sent.
     *
     * @param at where a value stands, for the error that names it: filter and index to pointer
     * @throws ProblemException 422 naming every value that means nothing
     */
    static Criteria of(@Nullable String q, List<String> occupation, List<String> place, Pointer at) {
        List<Violation> unknown = new ArrayList<>();
        List<String> occupations = understood(
                occupation,
                Criteria::occupation,
                index -> new Violation(at.of("occupation", index), "unknown-occupation"),
                unknown);
        List<Place> places = understood(
                place,
                Places.sweden()::resolve,
                index -> new Violation(at.of("place", index), "unknown-place"),
                unknown);
        if (!unknown.isEmpty()) {
            throw new ProblemException(ProblemType.RULE_NOT_MET, unknown);
        }
        return new Criteria(q == null ? "" : q, occupations, places);
    }

    /** Where a value stands in what was sent. */
    interface Pointer {
        String of(String filter, int index);
    }

    private static Optional<String> occupation(String id) {
        return Optional.of(id).filter(concept -> Concepts.jobTech().isA(concept, ConceptType.OCCUPATION_NAME));
    }

    private static <T> List<T> understood(
            List<String> values,
            Function<String, Optional<T>> meaning,
            IntFunction<Violation> fault,
            List<Violation> faults) {
        List<T> meanings = new ArrayList<>();
        IntStream.range(0, values.size())
                .forEach(index -> meaning.apply(values.get(index))
                        .ifPresentOrElse(meanings::add, () -> faults.add(fault.apply(index))));
        return meanings;
    }

    /** One conjunction of words and filter values. Raw text never gets near the database's query syntax. */
    TextQuery query() {
        TextQuery query = TextAnalysis.query(words);
        if (!occupations.isEmpty()) {
            query = query.andAnyOf(occupations.stream().map(Keys::occupation).toList());
        }
        if (!places.isEmpty()) {
            query = query.andAnyOf(
                    places.stream().map(Keys::toFindAt).flatMap(List::stream).toList());
        }
        return query;
    }

    @Override
    public String toString() {
        return "Criteria[…]"; // never the terms: this may end in a log
    }
}
