package se.tillit.matching;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import se.tillit.text.Clause;
import se.tillit.text.TextQuery;

/**
 * A query as numbers, so that many lie behind one another in memory: operations, each a header and what it is about.
 *
 * <pre>
 * ANY      lexeme…                       the document has one of them
 * PHRASE   (offset, count, lexeme…)…     words one behind the other
 * NONE     lexeme…                       the document has none of them
 * NOT_ALL  operation…                    one of these ANY and PHRASE does not hold
 * </pre>
 */
final class Program {
    static final int ANY = 0;
    static final int PHRASE = 1;
    static final int NONE = 2;
    static final int NOT_ALL = 3;

    private Program() {}

    static int kind(int header) {
        return header & 3;
    }

    /** How many numbers belong to the operation, behind its header. */
    static int length(int header) {
        return header >>> 2;
    }

    /** What fails soonest comes first; the rarest word comes last, because the query is mostly found by it and it holds. */
    static int[] of(TextQuery query, Lexicon lexicon) {
        List<int[]> words = new ArrayList<>();
        List<int[]> phrases = new ArrayList<>();
        for (Clause clause : query.required()) {
            switch (clause) {
                case Clause.Word word -> words.add(operation(ANY, ids(word, lexicon)));
                case Clause.Phrase phrase -> phrases.add(operation(PHRASE, phrase(phrase, lexicon)));
            }
        }
        words.sort(Comparator.comparingDouble(word -> lexicon.rate(word, 1, word.length)));
        List<int[]> ordered = new ArrayList<>(words.isEmpty() ? words : words.subList(1, words.size()));
        ordered.addAll(phrases);
        query.excluded().forEach(exclusion -> ordered.add(exclusion(exclusion, lexicon)));
        ordered.addAll(words.isEmpty() ? words : words.subList(0, 1));
        return joined(ordered);
    }

    /** Every lexeme that a program names, as often as it does. */
    static void forEachLexeme(int[] program, IntConsumer lexeme) {
        forEachLexeme(program, 0, program.length, lexeme);
    }

    private static void forEachLexeme(int[] program, int from, int to, IntConsumer lexeme) {
        int at = from;
        while (at < to) {
            int start = at + 1;
            int end = start + length(program[at]);
            switch (kind(program[at])) {
                case PHRASE -> forEachOfPhrase(program, start, end, lexeme);
                case NOT_ALL -> forEachLexeme(program, start, end, lexeme);
                default -> Arrays.stream(program, start, end).forEach(lexeme);
            }
            at = end;
        }
    }

    private static void forEachOfPhrase(int[] program, int from, int to, IntConsumer lexeme) {
        for (int at = from; at < to; at += 2 + program[at + 1]) {
            Arrays.stream(program, at + 2, at + 2 + program[at + 1]).forEach(lexeme);
        }
    }

    private static int[] exclusion(TextQuery.Exclusion exclusion, Lexicon lexicon) {
        if (exclusion.all().size() == 1 && exclusion.all().getFirst() instanceof Clause.Word word) {
            return operation(NONE, ids(word, lexicon));
        }
        return operation(
                NOT_ALL,
                joined(exclusion.all().stream()
                        .map(clause -> switch (clause) {
                            case Clause.Word word -> operation(ANY, ids(word, lexicon));
                            case Clause.Phrase phrase -> operation(PHRASE, phrase(phrase, lexicon));
                        })
                        .toList()));
    }

    private static int[] phrase(Clause.Phrase phrase, Lexicon lexicon) {
        return joined(IntStream.range(0, phrase.words().size())
                .mapToObj(index -> {
                    int[] ids = ids(phrase.words().get(index), lexicon);
                    return joined(List.of(new int[] {phrase.offsets().get(index), ids.length}, ids));
                })
                .toList());
    }

    private static int[] ids(Clause.Word word, Lexicon lexicon) {
        return word.anyOf().stream().mapToInt(lexicon::idOf).toArray();
    }

    private static int[] operation(int kind, int[] about) {
        return joined(List.of(new int[] {(about.length << 2) | kind}, about));
    }

    private static int[] joined(List<int[]> parts) {
        return parts.stream().flatMapToInt(IntStream::of).toArray();
    }
}
