package se.tillit.text;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillit.text.PhoneNumbers.Reading;

/** Turns folded text into what is asked of documents. Not safe for threads, as {@link Words} is not. */
final class Asking {
    private final Words words = new Words();

    /** The words of a text, wherever they stand in a document. */
    List<Clause.Word> words(String folded) {
        List<Clause.Word> asked = new ArrayList<>();
        int next = 0;
        for (Token token : Tokenizer.tokens(folded)) {
            List<Reading> phones = token.start() < next ? List.of() : PhoneNumbers.readingsOf(folded, token);
            if (!phones.isEmpty()) {
                asked.add(PhoneNumbers.word(phones.getLast()));
                next = phones.getLast().end();
            } else if (token.start() >= next && (token.isCompound() || !Words.isStopWord(token.whole()))) {
                asked.add(word(token.whole()));
            }
        }
        return asked;
    }

    /** The words of a text one behind the other; a single one is a word like any other. */
    Optional<Clause> sequence(String folded) {
        List<Clause.Word> anywhere = words(folded);
        return anywhere.size() < 2
                ? anywhere.stream().<Clause>map(word -> word).findFirst()
                : Optional.of(phrase(folded));
    }

    /**
     * Counted as a document counts: stop words leave gaps, and a compound stands as its parts, so that "front-end developer" is found with a hyphen
     * and without, though not written together.
     */
    private Clause phrase(String folded) {
        Map<Integer, Clause.Word> standing = new LinkedHashMap<>();
        int position = 0;
        for (Token token : Tokenizer.tokens(folded)) {
            List<String> parts = token.parts();
            boolean byParts = parts.size() > 1 && !parts.stream().allMatch(Words::isStopWord);
            if (token.isCompound() && !byParts) {
                standing.put(position, word(token.whole()));
            } else {
                putParts(standing, parts, position);
            }
            position += parts.size();
        }
        int first = standing.keySet().iterator().next();
        return new Clause.Phrase(
                List.copyOf(standing.values()),
                standing.keySet().stream().map(place -> place - first).toList());
    }

    private void putParts(Map<Integer, Clause.Word> standing, List<String> parts, int position) {
        for (int index = 0; index < parts.size(); index++) {
            if (!Words.isStopWord(parts.get(index))) {
                standing.put(position + index, word(parts.get(index)));
            }
        }
    }

    private Clause.Word word(String word) {
        return new Clause.Word(words.lexemes(word));
    }
}
