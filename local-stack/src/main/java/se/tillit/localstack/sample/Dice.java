package se.tillit.localstack.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chance that comes out the same every time. Each person has dice of her own, so that more people do not change the earlier ones. */
final class Dice {
    private final Random random;

    Dice(long seed, String kind, int number) {
        this.random = new Random(31 * (31 * seed + kind.hashCode()) + 1_000_003L * number);
        random.nextLong(); // neighbouring seeds give neighbouring first numbers
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Some of the choices, each once, in a new order. */
    <T> List<T> some(List<T> choices, int count) {
        List<T> shuffled = new ArrayList<>(choices);
        Collections.shuffle(shuffled, random);
        return List.copyOf(shuffled.subList(0, Math.min(count, shuffled.size())));
    }

    /** A number from the first to the last, both included. */
    int between(int first, int last) {
        return first + random.nextInt(last - first + 1);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
