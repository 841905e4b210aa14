package se.tillit.system;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Ads and what agents look for, out of a seed, and who finds what: decided by comparing numbers of words, with no code of the
 * product's. No two words share a stem.
 */
final class AlertMarket {

    private static final int WORDS = 1_000;
    private static final int SELDOM = WORDS;
    private static final int EVERY = 25;
    private static final int WORDS_OF_AD = 12;
    private static final int EXPRESSIONS = 50;
    private static final List<String> MUNICIPALITIES = List.of("0180", "0380", "0580", "0680", "1280", "1480");
    private static final String CONSONANTS = "bdfgklmnprtv";

    private final long seed;

    AlertMarket(long seed) {
        this.seed = seed;
    }

    /**
     * An ad.
     *
     * @param words in their order; none stands in every ad
     */
    record Ad(List<Integer> words, BitSet all, String municipality) {

        String text() {
            return words.stream().map(AlertMarket::word).collect(Collectors.joining(" "));
        }
    }

    /**
     * What an agent looks for.
     *
     * @param required each of them
     * @param phrase these two, the one after the other, unless it is empty
     * @param excluded none of them
     * @param place a municipality or a county, unless it is empty
     */
    record Wish(List<Integer> required, List<Integer> phrase, List<Integer> excluded, String place) {

        boolean finds(Ad ad) {
            return required.stream().allMatch(ad.all()::get)
                    && excluded.stream().noneMatch(ad.all()::get)
                    && ad.municipality().startsWith(place)
                    && (phrase.isEmpty() || Collections.indexOfSubList(ad.words(), phrase) >= 0);
        }

        /** As a candidate writes it. */
        String q() {
            List<String> said = new ArrayList<>();
            required.forEach(each -> said.add(word(each)));
            excluded.forEach(each -> said.add("-" + word(each)));
            if (!phrase.isEmpty()) {
                said.add('"' + phrase.stream().map(AlertMarket::word).collect(Collectors.joining(" ")) + '"');
            }
            return String.join(" ", said);
        }
    }

    /** An ad as it says something for the first time (edition 0), or something else later. */
    Ad ad(int number, int edition) {
        Random random = random(number, 1 + edition);
        List<Integer> words = IntStream.range(0, WORDS_OF_AD)
                .mapToObj(_ -> random.nextInt(WORDS))
                .collect(Collectors.toCollection(ArrayList::new));
        if (random.nextBoolean()) {
            words.addAll(random.nextInt(WORDS_OF_AD), expression(random));
        }
        if (number % EVERY == 3) {
            words.add(SELDOM);
        }
        BitSet all = new BitSet();
        words.forEach(all::set);
        return new Ad(words, all, MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size())));
    }

    /** What is found in one of 25 ads, whatever edition. */
    static Wish seldom() {
        return new Wish(List.of(SELDOM), List.of(), List.of(), "");
    }

    /** Of a hundred 40 look for a word at a place, 30 for two words, 15 for an expression, 15 for a word without another. */
    Wish wish(int number) {
        Random random = random(number, 0);
        int kind = random.nextInt(100);
        if (kind < 40) {
            String municipality = MUNICIPALITIES.get(random.nextInt(MUNICIPALITIES.size()));
            String place = random.nextBoolean() ? municipality : municipality.substring(0, 2);
            return new Wish(words(random, 1), List.of(), List.of(), place);
        }
        if (kind < 70) {
            return new Wish(words(random, 2), List.of(), List.of(), "");
        }
        if (kind < 85) {
            return new Wish(List.of(), expression(random), List.of(), "");
        }
        return new Wish(words(random, 1), List.of(), words(random, 1), "");
    }

    private Random random(int number, int stream) {
        return new Random((seed * 31 + stream) * 1_000_003 + number);
    }

    private static List<Integer> words(Random random, int count) {
        return random.ints(0, WORDS).distinct().limit(count).boxed().toList();
    }

    private static List<Integer> expression(Random random) {
        int first = 2 * random.nextInt(EXPRESSIONS);
        return List.of(first, first + 1);
    }

    /** No ending of any language. */
    private static String word(int number) {
        int base = CONSONANTS.length();
        return "z" + CONSONANTS.charAt(number / base / base % base) + "o" + CONSONANTS.charAt(number / base % base)
                + "u" + CONSONANTS.charAt(number % base) + "ix";
    }
}
