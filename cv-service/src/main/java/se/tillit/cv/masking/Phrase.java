package se.tillit.cv.masking;

import java.text.Normalizer;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import se.tillit.cv.masking.FoldedText.Run;

/**
 * Words and numbers that identify when they stand together, each in every spelling.
 *
 * @param words the spellings of each word in turn
 * @param widestGap how many characters may stand between two of them; one holds the parts of a domain together, more allow a comma and a space
 * @param kind where it comes from
 */
record Phrase(List<Set<String>> words, int widestGap, IdentifierKind kind) {
    private static final int USUAL_GAP = 3;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+|\\p{Nd}+");
    private static final Pattern FORMAT = Pattern.compile("\\p{Cf}+");

    Phrase {
        words = List.copyOf(words);
        if (words.isEmpty()) {
            throw new IllegalArgumentException("a phrase has a word");
        }
    }

    static Phrase of(List<String> words, IdentifierKind kind) {
        return new Phrase(words.stream().map(Spellings::of).toList(), USUAL_GAP, kind);
    }

    static Phrase ofDomain(List<String> labels) {
        return new Phrase(labels.stream().map(Spellings::of).toList(), 1, IdentifierKind.EMAIL);
    }

    /** The words and numbers of a value as it was written, å, ä and ö kept for their spellings. */
    static List<String> wordsOf(String written) {
        String composed = FORMAT.matcher(Normalizer.normalize(written, Normalizer.Form.NFKC))
                .replaceAll("");
        return WORD.matcher(composed).results().map(MatchResult::group).toList();
    }

    /** The index behind the last run of this phrase when it begins with that run, or -1. */
    int endWhenBeginningAt(List<Run> runs, int first) {
        if (first + words.size() > runs.size()) {
            return -1;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            Run run = runs.get(first + i);
            if ((i > 0 && run.start() - runs.get(first + i - 1).end() > widestGap)
                    || !matches(words.get(i), run.letters(), last)) {
                return -1;
            }
        }
        return first + words.size();
    }

    private static boolean matches(Set<String> spellings, String word, boolean genitive) {
        return spellings.contains(word)
                || (genitive && word.endsWith("s") && spellings.contains(word.substring(0, word.length() - 1)));
    }
}
