package se.tillit.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

/** Two threads change queries and one compacts, while two match. */
class ChangeWhileMatchingTest {
    private static final int QUERIES = 400;
    private static final int ROUNDS = 300;

    /** Each of these matches, each is filed elsewhere. */
    private static final List<TextQuery> FORMS = List.of(
            TextAnalysis.query("svets"),
            TextAnalysis.query("lund"),
            TextAnalysis.expression("\"svets i lund\" -malmö"),
            TextAnalysis.query("montage").andAnyOf(List.of("p1", "p2")),
            TextQuery.EVERYTHING);

    private static final Lexemes DOCUMENT =
            TextAnalysis.document("Svets i Lund och montage").withKeys(List.of("p1", "p2"));

    private final MatchingEngine engine = new MatchingEngine();
    private final AtomicBoolean changing = new AtomicBoolean(true);

    @Test
    void neverMissesAQueryThatChangesFromOneMatchingFormToAnother() throws Exception {
        IntStream.range(0, QUERIES).forEach(number -> engine.put(number, FORMS.getFirst()));
        try (ExecutorService threads = Executors.newFixedThreadPool(5)) {
            List<Future<?>> changers = List.of(
                    threads.submit(() -> change(1, 0)),
                    threads.submit(() -> change(2, 1)),
                    threads.submit(this::compactOften));
            List<Future<Integer>> matchers = List.of(threads.submit(this::matchAll), threads.submit(this::matchAll));
            for (Future<?> changer : changers.subList(0, 2)) {
                changer.get();
            }
            changing.set(false);
            changers.getLast().get();
            for (Future<Integer> matcher : matchers) {
                assertThat(matcher.get()).isPositive();
            }
        }
        assertThat(engine.match(DOCUMENT)).hasSize(QUERIES);
    }

    /** Changes every other query, and what comes and goes above them. */
    private void change(long seed, int from) {
        RandomQueries random = new RandomQueries(seed, 40);
        for (int round = 0; round < ROUNDS; round++) {
            for (int number = from; number < QUERIES; number += 2) {
                engine.put(number, FORMS.get(random.below(FORMS.size())));
            }
            int visitor = QUERIES + from + 2 * random.below(200);
            engine.put(visitor, random.query());
            engine.remove(QUERIES + from + 2 * random.below(200));
        }
        IntStream.range(QUERIES, 2 * QUERIES)
                .filter(number -> number % 2 == from)
                .forEach(engine::remove);
    }

    private void compactOften() {
        while (changing.get()) {
            engine.compact();
        }
    }

    private int matchAll() {
        List<Integer> missed = new ArrayList<>();
        int matches = 0;
        do {
            int[] found = engine.match(DOCUMENT);
            assertThat(found).isSorted().doesNotHaveDuplicates();
            IntStream.range(0, QUERIES)
                    .filter(number -> Arrays.binarySearch(found, number) < 0)
                    .forEach(missed::add);
            matches++;
        } while (changing.get());
        assertThat(missed).isEmpty();
        return matches;
    }
}
