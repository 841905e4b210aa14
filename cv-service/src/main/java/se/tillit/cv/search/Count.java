package se.tillit.cv.search;

/**
 * How many CVs are found, so coarse that no count tells of one person: below k the answer is only that, larger ones are
 * rounded down to a multiple of k, and nobody counts beyond the most.
 */
final class Count {

    static final int MOST = 200;

    private static final int K = 5;

    private Count() {}

    static String of(long found) {
        if (found < K) {
            return "<" + K;
        }
        return found > MOST ? MOST + "+" : Long.toString(found / K * K);
    }
}
