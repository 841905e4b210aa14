package se.tillit.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import se.tillit.text.Lexemes;
import se.tillit.text.TextAnalysis;
import se.tillit.text.TextQuery;

/** Seeded documents and queries of few words, some much more common than others, so that everything meets everything. */
final class RandomQueries {
    private final Random random;
    private final int vocabulary;
    private final String prefix;

    RandomQueries(long seed, int vocabulary) {
        this(seed, vocabulary, "ord");
    }

    /** @param prefix of every word, so that those of one share none with those of another */
    RandomQueries(long seed, int vocabulary, String prefix) {
        this.random = new Random(seed);
        this.vocabulary = vocabulary;
        this.prefix = prefix;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    Lexemes document() {
        List<String> keys = new ArrayList<>(List.of("p" + skewed(20), "o" + skewed(20)));
        if (random.nextBoolean()) {
            keys.add("r");
        }
        return TextAnalysis.document(text(5 + random.nextInt(30)))
                .withKeys(keys)
                .withField("t", TextAnalysis.document(text(1 + random.nextInt(4))));
    }

    TextQuery query() {
        TextQuery query = TextAnalysis.expression(expression(random.nextInt(4)));
        if (random.nextInt(2) == 0) {
            query = query.andAnyOf(keys("p"));
        }
        if (random.nextInt(2) == 0) {
            query = query.andAnyOf(keys("o"));
        }
        if (random.nextInt(6) == 0) {
            query = query.andAnyOf(List.of("r"));
        }
        if (random.nextInt(5) == 0) {
            query = query.and(TextAnalysis.expression(expression(1)).inField("t"));
        }
        if (random.nextInt(5) == 0) {
            query = query.andNot(TextAnalysis.query(text(2)).inField("t"));
        }
        return query;
    }

    private List<String> keys(String kind) {
        int count = random.nextInt(10) == 0 ? 15 : 1 + random.nextInt(3);
        return random.ints(count, 0, 20).mapToObj(key -> kind + key).toList();
    }

    private String expression(int terms) {
        List<String> written = new ArrayList<>();
        for (int term = 0; term < terms; term++) {
            written.add(
                    switch (random.nextInt(6)) {
                        case 0 -> '"' + text(2 + random.nextInt(2)) + '"';
                        case 1 -> "-\"" + text(2) + '"';
                        case 2 -> "-" + text(1);
                        default -> text(1);
                    });
        }
        return String.join(" ", written);
    }

    private String text(int words) {
        List<String> written = new ArrayList<>();
        for (int word = 0; word < words; word++) {
            written.add(random.nextInt(10) == 0 ? "och" : prefix + skewed(vocabulary) + "ande");
        }
        return String.join(" ", written);
    }

    private int skewed(int bound) {
        return (int) (bound * Math.pow(random.nextDouble(), 3));
    }
}
