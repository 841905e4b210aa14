package se.tillit.text;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import se.tillit.text.PhoneNumbers.Reading;

/**
 * Finds the lexemes of texts that belong together, such as those of an ad, and of each word once. Not safe for threads. It remembers their words, and
 * those of a CV are somebody's: it is made for the texts and let go of with them.
 */
public final class Analyser {
    private final Words words = new Words();

    /** What {@link TextAnalysis#document} says of a text. */
    public Lexemes document(String text) {
        String folded = Folding.fold(text);
        Map<String, Places> found = new HashMap<>();
        int position = 1;
        for (Token token : Tokenizer.tokens(folded)) {
            for (Reading phone : PhoneNumbers.readingsOf(folded, token)) {
                put(found, Set.of(phone.number()), position);
            }
            if (token.isCompound()) {
                put(found, words.lexemes(token.whole()), position);
            }
            for (String part : token.parts()) {
                if (!Words.isStopWord(part)) {
                    put(found, words.lexemes(part), position);
                }
                position++;
            }
        }
        LexemesBuilder lexemes = new LexemesBuilder();
        found.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(lexeme -> lexeme.getValue().addTo(lexemes, lexeme.getKey()));
        return lexemes.build();
    }

    private static void put(Map<String, Places> found, Set<String> lexemes, int position) {
        for (String lexeme : lexemes) {
            found.computeIfAbsent(lexeme, _ -> new Places()).add(position);
        }
    }

    /** Where a lexeme stands, rising. */
    private static final class Places {
        private int[] positions = new int[2];
        private int size;

        void add(int position) {
            if (size == positions.length) {
                positions = Arrays.copyOf(positions, 2 * size);
            }
            positions[size++] = position;
        }

        void addTo(LexemesBuilder lexemes, String lexeme) {
            lexemes.add(lexeme);
            for (int at = 0; at < size; at++) {
                lexemes.standsAt(positions[at]);
            }
        }
    }
}
