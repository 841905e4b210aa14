package se.tillit.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

class MatchingEngineTest {
    private final MatchingEngine engine = new MatchingEngine();
    private final Map<Integer, TextQuery> stored = new TreeMap<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void findsWhatALookAtEveryQueryFinds(long seed) {
        RandomQueries random = new RandomQueries(seed, 60);
        IntStream.range(0, 3_000).forEach(number -> put(number, random.query()));
        int found = 0;
        for (int round = 0; round < 60; round++) {
            found += assertMatches(random.document());
        }
        assertThat(found).isGreaterThan(60 * 30);
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void findsItAfterAnyChanges(long seed) {
        RandomQueries random = new RandomQueries(seed, 30);
        for (int round = 0; round < 150; round++) {
            for (int change = 0; change < 100; change++) {
                int number = random.below(800);
                if (random.below(3) == 0) {
                    assertThat(engine.remove(number)).isEqualTo(stored.remove(number) != null);
                } else {
                    put(number, random.query());
                }
            }
            if (random.below(10) == 0) {
                engine.compact();
            }
            assertMatches(random.document());
            assertThat(engine.statistics().queries()).isEqualTo(stored.size());
        }
    }

    @Test
    void findsAQueryThatAsksForNothing() {
        put(7, TextQuery.EVERYTHING);
        put(8, TextAnalysis.expression("-svets"));

        assertThat(engine.match(TextAnalysis.document("svets"))).containsExactly(7);
        assertThat(engine.match(TextAnalysis.document(""))).containsExactly(7, 8);
    }

    @Test
    void hasNothingToFindAtFirst() {
        assertThat(engine.match(TextAnalysis.document("svets"))).isEmpty();
        assertThat(engine.remove(1)).isFalse();
        engine.compact();
        assertThat(engine.statistics().queries()).isZero();
    }

    @Test
    void tellsEachNumberOnceAndInOrderHoweverManyOfItsKeysADocumentHas() {
        List<String> keys = IntStream.range(0, 40).mapToObj(key -> "k" + key).toList();
        Lexemes document = TextAnalysis.document("svets").withKeys(keys);
        for (int number : List.of(900_000, 5, 64, 63, 70_000)) {
            put(number, TextAnalysis.query("svets").andAnyOf(keys).andAnyOf(keys.subList(0, 4)));
        }

        assertThat(engine.match(document)).containsExactly(5, 63, 64, 70_000, 900_000);
        assertThat(engine.match(document)).hasSize(5);
    }

    @Test
    void takesTheNewQueryInThePlaceOfTheOld() {
        put(1, TextAnalysis.query("svets"));
        put(1, TextAnalysis.query("lund"));

        assertThat(engine.match(TextAnalysis.document("svets"))).isEmpty();
        assertThat(engine.match(TextAnalysis.document("lund"))).containsExactly(1);
        assertThat(engine.remove(1)).isTrue();
        assertThat(engine.match(TextAnalysis.document("lund"))).isEmpty();
    }

    @Test
    void keepsWordsApartThatHaveTheSameHash() {
        assertThat("ao".hashCode()).isEqualTo("c1".hashCode());
        put(1, TextAnalysis.query("ao"));
        put(2, TextAnalysis.query("c1"));

        assertThat(engine.match(TextAnalysis.document("ao"))).containsExactly(1);
        assertThat(engine.match(TextAnalysis.document("c1"))).containsExactly(2);
        assertThat(engine.match(TextAnalysis.document("c1 ao"))).containsExactly(1, 2);
    }

    @Test
    void refusesANegativeNumber() {
        assertThatIllegalArgumentException().isThrownBy(() -> engine.put(-1, TextQuery.EVERYTHING));
    }

    @Test
    void filesAnewWhatTurnedOutCommon() {
        RandomQueries random = new RandomQueries(21, 200);
        IntStream.range(0, 2_000).forEach(number -> put(number, TextAnalysis.query("vanligt sällan" + number % 50)));
        IntStream.range(2_000, 10_000).forEach(number -> put(number, random.query()));
        Lexemes common = TextAnalysis.document("vanligt");
        IntStream.range(0, 500).forEach(_ -> engine.learn(common));
        IntStream.range(0, 50).forEach(_ -> engine.learn(random.document()));

        engine.compact();

        long before = engine.statistics().candidates();
        assertMatches(common);
        assertThat(engine.statistics().candidates() - before).isLessThan(1_000);
        assertMatches(TextAnalysis.document("vanligt sällan7"));
    }

    @Test
    void keepsItsMemoryHoweverOftenQueriesChange() {
        RandomQueries random = new RandomQueries(31, 60);
        IntStream.range(0, 2_000).forEach(number -> put(number, random.query()));
        engine.compact();
        long once = engine.statistics().bytes();

        IntStream.range(0, 60_000).forEach(round -> put(round % 2_000, random.query()));

        assertThat(engine.statistics().bytes()).isLessThan(3 * once);
        assertMatches(random.document());
    }

    /** Whoever changes an agent again and again, to words that nobody used before, must not fill the memory. */
    @Test
    void forgetsTheWordsThatNobodyAsksForAnyMore() {
        RandomQueries random = new RandomQueries(41, 60);
        IntStream.range(0, 500).forEach(number -> put(number, random.query()));

        IntStream.range(0, 50_000).forEach(round -> put(round % 7, TextAnalysis.query("hittepå" + round)));

        assertThat(engine.statistics().lexemes()).isLessThan(10_000);
        assertMatches(random.document());
        assertMatches(TextAnalysis.document("hittepå49999 hittepå49998 hittepå3 hittepå49990"));
    }

    @ParameterizedTest
    @ValueSource(longs = {51, 52})
    void findsItAfterNumbersOfWordsWereGivenAwayAgain(long seed) {
        for (int round = 0; round < 40; round++) {
            RandomQueries random = new RandomQueries(seed + round, 30, "runda" + round);
            IntStream.range(0, 300).forEach(number -> put(number, random.query()));
            if (round % 10 == 9) {
                engine.compact();
            }
            assertMatches(random.document());
        }
        assertThat(engine.statistics().lexemes()).isLessThan(1_000);
    }

    @Test
    void countsWhatItDid() {
        put(1, TextAnalysis.query("svets"));
        put(2, TextAnalysis.expression("svets -lund"));

        engine.match(TextAnalysis.document("svets i Lund"));
        engine.match(TextAnalysis.document("Malmö"));

        assertThat(engine.statistics())
                .returns(2, MatchingEngine.Statistics::queries)
                .returns(2L, MatchingEngine.Statistics::documents)
                .returns(2L, MatchingEngine.Statistics::candidates)
                .returns(1L, MatchingEngine.Statistics::matches);
    }

    private void put(int number, TextQuery query) {
        stored.put(number, query);
        engine.put(number, query);
    }

    private int assertMatches(Lexemes document) {
        int[] expected = stored.entrySet().stream()
                .filter(entry -> entry.getValue().matches(document))
                .mapToInt(Map.Entry::getKey)
                .toArray();
        assertThat(engine.match(document)).isEqualTo(expected);
        return expected.length;
    }
}
