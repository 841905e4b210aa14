package se.tillit.bench.market;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import se.tillit.text.TextAnalysis;

/**
 * Words that could be Swedish, all different, the common ones first. No two of them have a lexeme in common, so that an engine that knows words
 * alone finds what one finds that knows stems.
 */
final class Vocabulary {
    private static final List<String> BEGINNINGS =
            List.of("b", "br", "d", "f", "fl", "g", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "sk", "st", "t", "v");
    private static final List<String> VOWELS = List.of("a", "e", "i", "o", "u", "y", "å", "ä", "ö");
    private static final List<String> ENDINGS = List.of("l", "m", "n", "r", "st", "t", "v", "k", "");

    private final List<String> words;

    Vocabulary(int size, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<String> kept = new ArrayList<>();
        Set<String> lexemes = new HashSet<>();
        while (kept.size() < size) {
            String word = word(random);
            List<String> its = TextAnalysis.document(word).all();
            if (!its.isEmpty() && its.stream().noneMatch(lexemes::contains)) {
                lexemes.addAll(its);
                kept.add(word);
            }
        }
        words = List.copyOf(kept);
    }

    int size() {
        return words.size();
    }

    String word(int rank) {
        return words.get(rank);
    }

    private static String word(SplittableRandom random) {
        StringBuilder word = new StringBuilder();
        for (int syllables = 2 + random.nextInt(2); syllables > 0; syllables--) {
            word.append(one(BEGINNINGS, random)).append(one(VOWELS, random));
        }
        return word.append(one(ENDINGS, random)).toString();
    }

    private static String one(List<String> of, SplittableRandom random) {
        return of.get(random.nextInt(of.size()));
    }
}
