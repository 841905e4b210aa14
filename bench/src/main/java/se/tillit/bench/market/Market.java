package se.tillit.bench.market;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Agents and ads out of a seed; the n-th of either is the same on every machine. An ad has 200 words: 120 of the language, of which the common ones
 * stand in every ad, 68 of its occupation, and six expressions of two words. How agents ask is in {@link #agent}.
 */
public final class Market {
    private static final int VOCABULARY = 20_000;
    private static final int WORDS_OF_THE_LANGUAGE = 120;
    private static final int WORDS_OF_THE_OCCUPATION = 68;
    private static final int EXPRESSIONS = 6;
    private static final List<String> TYPES = List.of("e:permanent", "e:temporary", "e:substitute", "e:seasonal");

    private final long seed;
    private final Vocabulary vocabulary;
    private final Trade trade;
    private final Land land = new Land();
    private final Skew language = new Skew(VOCABULARY, 1);
    private final Skew types = new Skew(TYPES.size(), 1.2);

    public Market(long seed) {
        this.seed = seed;
        vocabulary = new Vocabulary(VOCABULARY, seed);
        trade = new Trade(vocabulary, seed + 1);
    }

    public Ad ad(int number) {
        SplittableRandom random = random(number, 2);
        int occupation = trade.draw(random);
        int place = land.draw(random);
        List<List<String>> pieces = new ArrayList<>();
        for (int count = 0; count < WORDS_OF_THE_LANGUAGE; count++) {
            pieces.add(List.of(vocabulary.word(language.draw(random))));
        }
        for (int count = 0; count < WORDS_OF_THE_OCCUPATION; count++) {
            pieces.add(List.of(trade.word(occupation, random)));
        }
        for (int count = 0; count < EXPRESSIONS; count++) {
            pieces.add(random.nextInt(pieces.size()), trade.expression(occupation, random));
        }
        return new Ad(
                pieces.stream().flatMap(List::stream).toList(),
                List.of(land.municipality(place), land.county(place)),
                List.of(trade.name(occupation), trade.group(occupation), trade.field(occupation)),
                List.of(TYPES.get(types.draw(random))));
    }

    /**
     * Of a hundred agents
     *
     * <ul>
     *   <li>25 ask for one to three occupations in one to four municipalities,
     *   <li>14 for a group or field of occupations in one or two counties,
     *   <li>16 for one or two words in municipalities or a county,
     *   <li>10 for an occupation, group or field anywhere,
     *   <li>8 for everything in one to three municipalities, or in a county with a type of employment,
     *   <li>9 for one to three words anywhere,
     *   <li>6 for an expression, half of them in a county,
     *   <li>5 for a field and a type of employment,
     *   <li>7 for everything in a county.
     * </ul>
     *
     * One in eight excludes one or two words of its occupation beside that.
     */
    public Agent agent(int number) {
        SplittableRandom random = random(number, 3);
        int occupation = trade.draw(random);
        int kind = random.nextInt(100);
        Wish wish = new Wish();
        if (kind < 25) {
            wish.occupations(names(occupation, random)).places(municipalities(random, 4));
        } else if (kind < 39) {
            wish.occupations(above(occupation, random)).places(counties(random));
        } else if (kind < 55) {
            wish.words(words(occupation, random, 2))
                    .places(random.nextBoolean() ? municipalities(random, 4) : counties(random));
        } else if (kind < 65) {
            wish.occupations(random.nextInt(3) > 0 ? names(occupation, random) : above(occupation, random));
        } else if (kind < 73) {
            broad(wish, random);
        } else if (kind < 82) {
            wish.words(words(occupation, random, 3));
        } else if (kind < 88) {
            wish.phrase(trade.expression(occupation, random))
                    .places(random.nextBoolean() ? counties(random) : List.of());
        } else if (kind < 93) {
            wish.occupations(List.of(trade.field(occupation))).types(type(random));
        } else {
            wish.places(counties(random));
        }
        if (random.nextInt(8) == 0) {
            wish.excluded(words(occupation, random, 2));
        }
        return wish.agent();
    }

    /** An agent that asks for so much that hardly an ad has it: an occupation in a municipality, and three words of it. */
    public Agent choosyAgent(int number) {
        SplittableRandom random = random(number, 5);
        int occupation = trade.draw(random);
        return new Wish()
                .occupations(List.of(trade.name(occupation)))
                .places(municipalities(random, 1))
                .words(IntStream.range(0, 3)
                        .mapToObj(_ -> trade.word(occupation, random))
                        .distinct()
                        .toList())
                .agent();
    }

    /** An agent of the shape of elastic/elasticsearch#25278: a third of them text, a third a place, a third both. */
    public Agent textAndOrPlace(int number) {
        SplittableRandom random = random(number, 4);
        Wish wish = new Wish();
        int kind = random.nextInt(3);
        if (kind != 1) {
            wish.words(words(trade.draw(random), random, 3));
        }
        if (kind != 0) {
            wish.places(municipalities(random, 1));
        }
        return wish.agent();
    }

    private void broad(Wish wish, SplittableRandom random) {
        if (random.nextBoolean()) {
            wish.places(municipalities(random, 3));
        } else {
            wish.places(counties(random)).types(type(random));
        }
    }

    private SplittableRandom random(int number, int stream) {
        return new SplittableRandom((seed * 31 + stream) * 1_000_003 + number).split();
    }

    private List<String> names(int occupation, SplittableRandom random) {
        return Stream.concat(
                        Stream.of(trade.name(occupation)),
                        IntStream.range(0, random.nextInt(3)).mapToObj(_ -> trade.name(trade.draw(random))))
                .distinct()
                .toList();
    }

    private List<String> above(int occupation, SplittableRandom random) {
        return List.of(random.nextBoolean() ? trade.group(occupation) : trade.field(occupation));
    }

    private List<String> municipalities(SplittableRandom random, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> land.municipality(land.draw(random)))
                .distinct()
                .toList();
    }

    private List<String> counties(SplittableRandom random) {
        return IntStream.rangeClosed(0, random.nextInt(2))
                .mapToObj(_ -> land.county(land.draw(random)))
                .distinct()
                .toList();
    }

    private List<String> type(SplittableRandom random) {
        return List.of(TYPES.get(types.draw(random)));
    }

    private List<String> words(int occupation, SplittableRandom random, int most) {
        return IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> trade.word(occupation, random))
                .distinct()
                .toList();
    }
}
