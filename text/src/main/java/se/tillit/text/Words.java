package se.tillit.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.tartarus.snowball.SnowballStemmer;
import org.tartarus.snowball.ext.EnglishStemmer;
import org.tartarus.snowball.ext.SwedishStemmer;

/**
 * The lexemes of a folded word: its Swedish and its English stem, which are often one. Not safe for threads, because stemmers are not. It remembers
 * the words that it was asked for, and those of a CV are somebody's: an analysis makes its own and lets go of it.
 */
final class Words {
    private static final int SHORTEST_STEMMED = 3;
    private static final Set<String> STOP_WORDS = stopWords();

    private final SnowballStemmer swedish = new SwedishStemmer();
    private final SnowballStemmer english = new EnglishStemmer();
    private final Map<String, Set<String>> known = new HashMap<>();

    /** Whether a word is so common that it tells nothing; left out of documents and queries alike. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    Set<String> lexemes(String word) {
        Set<String> lexemes = known.get(word);
        if (lexemes == null) {
            lexemes = stems(word);
            known.put(word, lexemes);
        }
        return lexemes;
    }

    private Set<String> stems(String word) {
        if (word.length() < SHORTEST_STEMMED || !isOfLetters(word)) {
            return Set.of(word);
        }
        String first = stem(swedish, word);
        String second = stem(english, word);
        return first.equals(second) ? Set.of(first) : Set.of(first, second);
    }

    private static boolean isOfLetters(String word) {
        int at = 0;
        while (at < word.length() && Character.isLetter(word.codePointAt(at))) {
            at += Character.charCount(word.codePointAt(at));
        }
        return at == word.length();
    }

    private static String stem(SnowballStemmer stemmer, String word) {
        stemmer.setCurrent(word);
        stemmer.stem();
        String stem = stemmer.getCurrent();
        return stem.isEmpty() ? word : stem;
    }

    /** "It" stays a word: in a Swedish CV it is a line of business. */
    private static Set<String> stopWords() {
        return Stream.of(SwedishAnalyzer.getDefaultStopSet(), EnglishAnalyzer.ENGLISH_STOP_WORDS_SET)
                .flatMap(CharArraySet::stream)
                .map(word -> new String((char[]) word))
                .filter(word -> !word.equals("it"))
                .collect(Collectors.toUnmodifiableSet());
    }
}
