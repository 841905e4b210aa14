package se.tillit.cv;

import java.util.concurrent.atomic.AtomicInteger;

/** Organisation numbers with a right check digit that no other test has. */
public final class Numbers {

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Numbers() {}

    public static String next() {
        return withCheckDigit("55%07d".formatted(6_000_000 + COUNT.incrementAndGet()));
    }

    /** A sole trader's: a personnummer. */
    public static String nextPersonal() {
        return withCheckDigit("880203%03d".formatted(COUNT.incrementAndGet() % 1000));
    }

    private static String withCheckDigit(String digits) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int weighted = Character.digit(digits.charAt(i), 10) * (i % 2 == 0 ? 2 : 1);
            sum += weighted / 10 + weighted % 10;
        }
        return digits + (10 - sum % 10) % 10;
    }
}
