package se.tillit.text;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** One thing that a document has or has not. */
public sealed interface Clause {
    /** Whether a document has it; the same answer as the database gives. */
    boolean isIn(Lexemes document);

    /** The words it is made of; a document that has it has each of them. */
    List<Word> words();

    /** What a tsquery says for it, safe to stand beside any operator. */
    String toTsquery();

    /** The same of other lexemes. */
    Clause map(UnaryOperator<String> lexeme);

    /** A word, as the lexemes of which any one will do. */
    record Word(Set<String> anyOf) implements Clause {
        public Word {
            if (anyOf.isEmpty()) {
                throw new IllegalArgumentException("nothing could match");
            }
            anyOf = Set.copyOf(anyOf);
        }

        @Override
        public boolean isIn(Lexemes document) {
            return anyOf.stream().anyMatch(document::contains);
        }

        @Override
        public List<Word> words() {
            return List.of(this);
        }

        @Override
        public String toTsquery() {
            return new TreeSet<>(anyOf).stream().map(Lexemes::quote).collect(Collectors.joining(" | ", "(", ")"));
        }

        @Override
        public Word map(UnaryOperator<String> lexeme) {
            return new Word(anyOf.stream().map(lexeme).collect(Collectors.toSet()));
        }

        boolean standsAt(Lexemes document, int position) {
            return anyOf.stream().anyMatch(lexeme -> Arrays.binarySearch(document.positionsOf(lexeme), position) >= 0);
        }
    }

    /**
     * Words that stand one behind the other.
     *
     * @param words in their order, at least two
     * @param offsets where each stands, counted from the first, which is at 0; what was left out between two of them leaves a gap
     */
    record Phrase(List<Word> words, List<Integer> offsets) implements Clause {
        public Phrase {
            words = List.copyOf(words);
            offsets = List.copyOf(offsets);
            if (words.size() < 2 || offsets.size() != words.size() || offsets.getFirst() != 0 || !rises(offsets)) {
                throw new IllegalArgumentException("a phrase is of two words or more, each behind the one before");
            }
        }

        @Override
        public boolean isIn(Lexemes document) {
            return words.getFirst().anyOf().stream()
                    .flatMapToInt(lexeme -> Arrays.stream(document.positionsOf(lexeme)))
                    .anyMatch(start -> beginsAt(document, start));
        }

        private boolean beginsAt(Lexemes document, int start) {
            return IntStream.range(1, words.size())
                    .allMatch(index -> words.get(index).standsAt(document, start + offsets.get(index)));
        }

        @Override
        public String toTsquery() {
            StringBuilder phrase =
                    new StringBuilder("(").append(words.getFirst().toTsquery());
            for (int index = 1; index < words.size(); index++) {
                int distance = offsets.get(index) - offsets.get(index - 1);
                phrase.append(" <")
                        .append(Math.min(distance, Lexemes.BEYOND_POSITIONS))
                        .append("> ")
                        .append(words.get(index).toTsquery());
            }
            return phrase.append(')').toString();
        }

        @Override
        public Phrase map(UnaryOperator<String> lexeme) {
            return new Phrase(words.stream().map(word -> word.map(lexeme)).toList(), offsets);
        }

        private static boolean rises(List<Integer> offsets) {
            return IntStream.range(1, offsets.size()).allMatch(index -> offsets.get(index - 1) < offsets.get(index));
        }
    }
}
