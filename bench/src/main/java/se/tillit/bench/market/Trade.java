package se.tillit.bench.market;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The occupations: 400 of them in 100 groups of 21 fields, some much more common than others. Each has words of its own and some that it shares with
 * its group, and expressions of two of them.
 */
final class Trade {
    private static final int OCCUPATIONS = 400;
    private static final int GROUPS = 100;
    private static final int FIELDS = 21;
    private static final int OWN_WORDS = 50;
    private static final int SHARED_WORDS = 100;
    private static final int EXPRESSIONS = 20;

    private final Skew skew = new Skew(OCCUPATIONS, 0.8);
    private final int[] group = new int[OCCUPATIONS];
    private final int[] field = new int[GROUPS];
    private final List<List<String>> words = new ArrayList<>();

    Trade(Vocabulary vocabulary, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        Skew common = new Skew(vocabulary.size(), 0.5);
        Skew fields = new Skew(FIELDS, 0.7);
        for (int index = 0; index < GROUPS; index++) {
            field[index] = fields.draw(random);
        }
        List<List<String>> shared = IntStream.range(0, GROUPS)
                .mapToObj(_ -> some(vocabulary, common, SHARED_WORDS, random))
                .toList();
        for (int index = 0; index < OCCUPATIONS; index++) {
            group[index] = random.nextInt(GROUPS);
            List<String> its = new ArrayList<>(some(vocabulary, common, OWN_WORDS, random));
            its.addAll(shared.get(group[index]));
            words.add(its);
        }
    }

    private static List<String> some(Vocabulary vocabulary, Skew common, int count, SplittableRandom random) {
        return IntStream.range(0, count)
                .mapToObj(_ -> vocabulary.word(common.draw(random)))
                .toList();
    }

    int draw(SplittableRandom random) {
        return skew.draw(random);
    }

    String word(int occupation, SplittableRandom random) {
        List<String> its = words.get(occupation);
        return its.get(random.nextInt(its.size()));
    }

    List<String> expression(int occupation, SplittableRandom random) {
        int which = random.nextInt(EXPRESSIONS);
        return words.get(occupation).subList(2 * which, 2 * which + 2);
    }

    String name(int occupation) {
        return "o:n" + occupation;
    }

    String group(int occupation) {
        return "o:g" + group[occupation];
    }

    String field(int occupation) {
        return "o:f" + field[group[occupation]];
    }
}
