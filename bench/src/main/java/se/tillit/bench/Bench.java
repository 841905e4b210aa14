package se.tillit.bench;

import java.util.List;
import se.tillit.bench.alerts.AlertsBench;
import se.tillit.bench.ingest.IngestBench;
import se.tillit.bench.jobsearch.JobSearchBench;
import se.tillit.bench.matching.GrowthBench;
import se.tillit.bench.matching.MatchingBench;

/** The entry of all runs: which one, and its options. */
public final class Bench {
    private Bench() {}

    public static void main(String... arguments) throws Exception {
        String which = arguments.length == 0 ? "" : arguments[0];
        Options options = new Options(List.of(arguments).subList(Math.min(1, arguments.length), arguments.length));
        System.out.println(Hardware.line());
        long start = System.nanoTime();
        switch (which) {
            case "matching" -> new MatchingBench(options).run();
            case "growth" -> new GrowthBench(options).run();
            case "jobsearch" -> new JobSearchBench(options).run();
            case "ingest" -> new IngestBench(options).run();
            case "alerts" -> new AlertsBench(options).run();
            default -> throw new IllegalArgumentException("bench takes: matching, growth, jobsearch, ingest, alerts");
        }
        System.out.printf("%n%s took %.0f s%n", which, (System.nanoTime() - start) / 1e9);
        System.exit(0); // a client's threads may linger
    }
}
