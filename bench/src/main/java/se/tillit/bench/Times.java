package se.tillit.bench;

import java.util.Arrays;

/** How long each of many things took. */
public final class Times {
    private final long[] nanos;

    private Times(long[] nanos) {
        this.nanos = nanos;
    }

    public static Times of(long... nanos) {
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        return new Times(sorted);
    }

    public int count() {
        return nanos.length;
    }

    public double median() {
        return percentile(50);
    }

    /** Milliseconds that so many of a hundred do not exceed. */
    public double percentile(int percent) {
        return nanos[Math.min(nanos.length - 1, (int) ((long) nanos.length * percent / 100))] / 1e6;
    }
}
