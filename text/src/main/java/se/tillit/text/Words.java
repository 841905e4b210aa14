package se.tillit.text;

import java.util.LinkedHashSet;
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
 * The lexemes of a folded word: its Swedish and its English stem, which are often one. Not safe for threads, because stemmers are not; an analysis
 * makes its own.
 */
final class Words {
    private static final int SHORTEST_STEMMED = 3;
    private static final Set<String> STOP_WORDS = stopWords();

    private final SnowballStemmer swedish = new SwedishStemmer();
    private final SnowballStemmer english = new EnglishStemmer();

    /** Whether a word is so common that it tells nothing; left out of documents and queries alike. */
    static boolean isStopWord(String word) {
        return STOP_WORDS.contains(word);
    }

    Set<String> lexemes(String word) {
        if (word.length() < SHORTEST_STEMMED || !word.codePoints().allMatch(Character::isLetter)) {
            return Set.of(word);
        }
        Set<String> stems = new LinkedHashSet<>();
        stems.add(stem(swedish, word));
        stems.add(stem(english, word));
        return stems;
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
