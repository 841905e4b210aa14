package se.tillit.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties that hold for whatever is written, tried on seeded texts. */
class EveryWordIsFoundTest {
    private static final List<String> WORDS = List.of(
            "sjuksköterska",
            "utvecklarens",
            "projektledare",
            "och",
            "C++",
            "C#",
            ".NET",
            "Node.js",
            "front-end",
            "IT-tekniker",
            "EU:s",
            "anna.lind@example.com",
            "070-174",
            "R&D",
            "2019-03",
            "2.5",
            "managing",
            "developers",
            "the",
            "Åre",
            "ÖRNSKÖLDSVIK",
            "idé",
            "l'Oréal",
            "snake_case",
            "Anna-Karin",
            "100%",
            "B-körkort",
            "e-handel",
            "A+",
            "Малмё",
            "東京",
            "x",
            "İstanbul",
            "Straße",
            "ﬁnans");
    private static final List<String> SEPARATORS =
            List.of(" ", ", ", "\n", ". ", " – ", " (", ") ", "; ", "\t", "\u00a0", "/");
    private static final int[] ALPHABET = "abcåäöéÅÄÖ019 .-_@+#&'’:/()\u00ad\u200b\u0301\u0000\ud83d\ude00ﬁ½İß"
            .codePoints()
            .toArray();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void ofAnyTextBuiltOfWords(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            List<String> written = random.ints(random.nextInt(1, 40), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .toList();
            Lexemes document = TextAnalysis.document(written.stream()
                    .map(word -> word + SEPARATORS.get(random.nextInt(SEPARATORS.size())))
                    .collect(Collectors.joining()));
            assertThat(written)
                    .allSatisfy(word -> assertThat(TextAnalysis.query(word).matches(document))
                            .as(word)
                            .isTrue());
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13})
    void ofAnyTextAtAll(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String text = noise(random, random.nextInt(1, 60));
            Lexemes document = TextAnalysis.document(text);
            for (Token token : Tokenizer.tokens(Folding.fold(text))) {
                List<String> searched = new ArrayList<>(token.parts());
                searched.add(token.whole());
                assertThat(searched)
                        .allSatisfy(word -> assertThat(TextAnalysis.query(word).matches(document))
                                .as("%s in %s", word, text)
                                .isTrue());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22})
    void byAQueryOfTheWholeTextItself(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 3_000; round++) {
            String text = noise(random, random.nextInt(1, 60));
            assertThat(TextAnalysis.query(text).matches(TextAnalysis.document(text)))
                    .as(text)
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {23, 24})
    void byAnyOfItsSequencesAsAPhrase(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 1_000; round++) {
            List<String> written = random.ints(random.nextInt(2, 30), 0, WORDS.size())
                    .mapToObj(WORDS::get)
                    .toList();
            int from = random.nextInt(written.size());
            int to = from + 1 + random.nextInt(written.size() - from);
            String phrase = '"' + String.join(" ", written.subList(from, to)) + '"';
            assertThat(TextAnalysis.expression(phrase).matches(TextAnalysis.document(String.join(" ", written))))
                    .as("%s in %s", phrase, written)
                    .isTrue();
        }
    }

    @Test
    void alikeHoweverManyTextsAreAnalysedTogetherAndWhereverTheyAreKept() {
        Random random = new Random(25);
        Analyser together = new Analyser();
        for (int round = 0; round < 1_000; round++) {
            String text = noise(random, random.nextInt(60)) + WORDS.get(random.nextInt(WORDS.size()));
            Lexemes alone = TextAnalysis.document(text);
            assertThat(together.document(text)).as(text).isEqualTo(alone);
            assertThat(Lexemes.ofTsvector(alone.toTsvector())).as(text).isEqualTo(alone);
        }
    }

    @Test
    void andTheLexemesOfAHundredThousandCharactersFitInATsvectorAndTakeShort() {
        Random random = new Random(31);
        for (String text : List.of(
                noise(random, 100_000),
                IntStream.range(0, 12_000).mapToObj(i -> "ord" + i).collect(Collectors.joining(" ")),
                IntStream.range(0, 12_000)
                        .mapToObj(i -> "o" + (char) ('a' + i % 26) + "n" + i)
                        .collect(Collectors.joining("-")),
                "0".repeat(100_000),
                "+0".repeat(50_000),
                "0 ".repeat(50_000),
                "a-".repeat(50_000),
                ".a".repeat(50_000))) {
            long start = System.nanoTime();
            Lexemes lexemes = TextAnalysis.document(text);
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
            assertThat(storedBytes(lexemes)).isLessThan(1 << 20);
        }
    }

    /** What PostgreSQL counts against its limit of 1 MB: each lexeme, and its positions behind an aligned counter. */
    private static int storedBytes(Lexemes lexemes) {
        return lexemes.all().stream()
                .mapToInt(lexeme -> lexeme.getBytes(StandardCharsets.UTF_8).length
                        + 3
                        + 2 * Math.min(255, lexemes.positionsOf(lexeme).length))
                .sum();
    }

    private static String noise(Random random, int length) {
        int[] codePoints = random.ints(length, 0, ALPHABET.length)
                .map(index -> ALPHABET[index])
                .toArray();
        return new String(codePoints, 0, length);
    }
}
