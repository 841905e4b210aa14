package se.tillit.bench.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.tillit.bench.Options;

/**
 * Runs the contestants one after the other, each in a virtual machine of its own, compares what they found, and prints their figures. It fails when
 * two of them do not find the same.
 */
public final class MatchingBench {
    private static final int PUBLIC_CASE_ALERTS = 227_906;
    private static final int PUBLIC_CASE_ADS = 30;

    private final Options options;
    private final long seed;

    public MatchingBench(Options options) {
        this.options = options;
        seed = options.number("seed", 4);
    }

    public void run() throws IOException, InterruptedException {
        List<Engine> engines = options.words("engines", "TILLIT,MONITOR,MULTIPASS,POSTGRES,OPENSEARCH").stream()
                .map(Engine::valueOf)
                .toList();
        for (String agents : options.words("agents", "100000,1000000")) {
            compare(engines, Shape.JOB_SITE, Integer.parseInt(agents), (int) options.number("ads", 500));
        }
        compare(engines, Shape.TEXT_AND_OR_PLACE, (int) options.number("alerts", PUBLIC_CASE_ALERTS), PUBLIC_CASE_ADS);
    }

    private void compare(List<Engine> engines, Shape shape, int agents, int ads)
            throws IOException, InterruptedException {
        System.out.printf(
                "%nmatching  shape %s, seed %d, %,d agents, ads of 200 words, one thread%n", shape, seed, agents);
        System.out.printf(
                "  %-20s %7s %10s %10s %12s %11s %9s %10s  %s%n",
                "", "timed", "p50 ms", "p99 ms", "matches/ad", "heap/agent", "load s", "x Tillit", "");
        Map<Integer, Matches> right = new HashMap<>();
        double ours = 0;
        for (Engine engine : engines) {
            Outcome outcome =
                    outcome(new Run(engine, shape, seed, agents, ads, (int) options.number("seconds", 20)), right);
            ours = ours == 0 ? outcome.median() : ours;
            System.out.printf(
                    "  %-20s %,7d %10.3f %10.3f %,12.0f %,11.0f %,9.0f %10s  %s%n",
                    engine.title(),
                    outcome.timed(),
                    outcome.median(),
                    outcome.slow(),
                    outcome.matches(),
                    outcome.heap(),
                    outcome.load(),
                    "%.1f".formatted(outcome.median() / ours),
                    outcome.remark());
            if (shape == Shape.TEXT_AND_OR_PLACE) {
                System.out.printf("  %20s a batch of %d ads: %.1f ms%n", "", ads, outcome.mean() * ads);
            }
        }
        System.out.printf(
                "  all found the same agents for each of the ads that they matched, %d at most%n", right.size());
    }

    private static Outcome outcome(Run run, Map<Integer, Matches> right) throws IOException, InterruptedException {
        Path log = Files.createTempFile("tillit-bench-" + run.engine(), ".log");
        Process process =
                new ProcessBuilder(command(run)).redirectError(log.toFile()).start();
        List<Outcome> outcomes = new ArrayList<>();
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (Matches.isOne(line)) {
                    check(Matches.of(line), right, run);
                } else if (Outcome.isOne(line)) {
                    outcomes.add(Outcome.of(line));
                }
            }
        } finally {
            process.destroy();
        }
        if (process.waitFor() != 0 || outcomes.isEmpty()) {
            throw new IllegalStateException(run.engine() + " did not finish; what it said is in " + log);
        }
        Files.deleteIfExists(log);
        return outcomes.getFirst();
    }

    private static void check(Matches found, Map<Integer, Matches> right, Run run) {
        Matches known = right.putIfAbsent(found.ad(), found);
        if (known != null && !known.equals(found)) {
            throw new IllegalStateException("%s found %s and not %s".formatted(run.engine(), found, known));
        }
    }

    private static List<String> command(Run run) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                run.engine().heap(),
                "--add-modules=jdk.incubator.vector",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                Contestant.class.getName()));
        command.addAll(run.toArguments());
        return command;
    }
}
