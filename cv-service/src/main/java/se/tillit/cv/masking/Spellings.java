package se.tillit.cv.masking;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The ways in which a word is written where å, ä and ö are missing: as a and o, or as aa, ae and oe, mixed as it comes. */
final class Spellings {
    private static final Map<Integer, List<String>> WRITTEN_AS = Map.of(
            (int) 'å', List.of("a", "aa", "ao"),
            (int) 'ä', List.of("a", "ae"),
            (int) 'æ', List.of("a", "ae"),
            (int) 'ö', List.of("o", "oe"),
            (int) 'ø', List.of("o", "oe"),
            (int) 'ü', List.of("u", "ue"));
    private static final int MOST = 64;

    private Spellings() {}

    /** Every spelling of a word, folded; more than a few special letters and only the plainest are kept. */
    static Set<String> of(String word) {
        Set<String> spellings = new LinkedHashSet<>(Set.of(""));
        String composed = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        composed.codePoints().filter(letter -> !Letters.isInvisible(letter)).forEach(letter -> {
            List<String> choices = WRITTEN_AS.getOrDefault(letter, List.of(Letters.fold(letter)));
            List<String> longer = spellings.stream()
                    .flatMap(begun -> choices.stream().map(begun::concat))
                    .limit(MOST)
                    .toList();
            spellings.clear();
            spellings.addAll(longer);
        });
        return Set.copyOf(spellings);
    }
}
