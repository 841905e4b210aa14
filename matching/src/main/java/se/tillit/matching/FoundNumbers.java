package se.tillit.matching;

import java.util.Arrays;

/** Numbers as they are found, in any order and some more than once; taken out rising, each once. What is empty costs nothing to take out. */
final class FoundNumbers {
    private long[] bits = new long[64];
    /** A bit for each of the others that is not 0. */
    private long[] touched = new long[1];

    private int count;

    void add(int number) {
        int word = number >>> 6;
        if (word >= bits.length) {
            bits = Arrays.copyOf(bits, Math.max(word + 1, 2 * bits.length));
            touched = Arrays.copyOf(touched, (bits.length + 63) / 64);
        }
        long before = bits[word];
        long after = before | (1L << number);
        if (before != after) {
            bits[word] = after;
            touched[word >>> 6] |= (1L << word);
            count++;
        }
    }

    int[] take() {
        int[] numbers = new int[count];
        int taken = 0;
        for (int block = 0; taken < count; block++) {
            for (long words = touched[block]; words != 0; words &= words - 1) {
                int word = (block << 6) | Long.numberOfTrailingZeros(words);
                for (long rest = bits[word]; rest != 0; rest &= rest - 1) {
                    numbers[taken++] = (word << 6) | Long.numberOfTrailingZeros(rest);
                }
                bits[word] = 0;
            }
            touched[block] = 0;
        }
        count = 0;
        return numbers;
    }
}
