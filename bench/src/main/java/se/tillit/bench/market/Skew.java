package se.tillit.bench.market;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws numbers from 0 of which each is rarer than the one before: the n-th has the weight 1 / n^exponent. */
final class Skew {
    private final double[] upTo;

    Skew(int count, double exponent) {
        upTo = new double[count];
        double sum = 0;
        for (int index = 0; index < count; index++) {
            sum += 1 / Math.pow(index + 1, exponent);
            upTo[index] = sum;
        }
    }

    int draw(SplittableRandom random) {
        int place = Arrays.binarySearch(upTo, random.nextDouble() * upTo[upTo.length - 1]);
        return place < 0 ? Math.min(-place - 1, upTo.length - 1) : place;
    }
}
