package se.tillit.bench;

import java.util.List;
import se.tillit.bench.matching.MatchingBench;

/** The entry of all runs: which one, and its options. */
public final class Bench {
    private Bench() {}

    public static void main(String... arguments) throws Exception {
        String which = arguments.length == 0 ? "" : arguments[0];
        switch (which) {
            case "matching" -> new MatchingBench(new Options(List.of(arguments).subList(1, arguments.length))).run();
            default -> throw new IllegalArgumentException("bench takes: matching");
        }
    }
}
