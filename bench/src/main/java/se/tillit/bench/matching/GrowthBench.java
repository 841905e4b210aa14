package se.tillit.bench.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import jdk.jfr.Configuration;
import jdk.jfr.Recording;
import se.tillit.bench.Frames;
import se.tillit.bench.Options;
import se.tillit.bench.Times;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Market;
import se.tillit.matching.MatchingEngine;

/**
 * What an ad costs as agents become more, and as more of as many agents match. The latter by agents that ask for so much that hardly an ad has it, in the
 * place of a share of the others.
 */
public final class GrowthBench {
    /** Ads that are matched again and again; as many others are learnt from. */
    private static final int ADS = 500;

    private final List<Integer> sizes;
    private final List<Integer> matching;
    private final int seconds;
    private final boolean profile;
    private final Path plot;
    private final long seed;
    private final Market market;
    private final List<Ad> ads;

    public GrowthBench(Options options) {
        sizes = options.words("agents", "10000,30000,100000,300000,1000000").stream()
                .map(Integer::valueOf)
                .toList();
        matching = options.words("permille", "1,10,100").stream()
                .map(Integer::valueOf)
                .toList();
        seconds = (int) options.number("seconds", 10);
        profile = options.number("profile", 0) > 0;
        plot = Path.of(options.words("plot", "docs/architecture/growth.svg").getFirst());
        seed = options.number("seed", 4);
        market = new Market(seed);
        ads = IntStream.range(0, ADS).mapToObj(market::ad).toList();
    }

    /** One engine of one size. */
    record Point(int agents, double matches, double candidates, double median, double slow, double bytes) {}

    public void run() throws IOException, ParseException {
        System.out.printf("growth  seed %d, ads of 200 words, one thread, %d s each%n%n", seed, seconds);
        System.out.printf(
                "  %11s %11s %14s %10s %10s %13s %12s%n",
                "agents", "matches/ad", "candidates/ad", "p50 ms", "p99 ms", "ns/candidate", "bytes/agent");
        List<Point> bySize = new ArrayList<>();
        for (int agents : sizes) {
            bySize.add(printed(point(agents, 1_000)));
        }
        System.out.printf("%n  the same number of agents, of which fewer match%n");
        List<Point> byMatches = new ArrayList<>();
        for (int permille : matching) {
            byMatches.add(printed(point(sizes.getLast(), permille)));
        }
        byMatches.add(bySize.getLast());
        Files.writeString(plot, new Plot(seed).of(bySize, byMatches));
        System.out.printf("%n  plot  %s%n", plot);
    }

    private static Point printed(Point point) {
        System.out.printf(
                "  %,11d %,11.0f %,14.0f %10.3f %10.3f %13.0f %12.0f%n",
                point.agents(),
                point.matches(),
                point.candidates(),
                point.median(),
                point.slow(),
                point.median() * 1e6 / point.candidates(),
                point.bytes());
        return point;
    }

    private Point point(int agents, int permille) throws IOException, ParseException {
        TillitQueries queries = new TillitQueries();
        IntStream.range(ADS, 2 * ADS).mapToObj(market::ad).forEach(queries::learn);
        for (int number = 0; number < agents; number++) {
            queries.put(number, number % 1_000 < permille ? market.agent(number) : market.choosyAgent(number));
        }
        queries.settle();
        pass(queries);
        MatchingEngine.Statistics before = queries.statistics();
        Times times = profile && agents == sizes.getLast() && permille == 1_000 ? profiled(queries) : pass(queries);
        MatchingEngine.Statistics after = queries.statistics();
        return new Point(
                agents,
                (after.matches() - before.matches()) / (double) times.count(),
                (after.candidates() - before.candidates()) / (double) times.count(),
                times.median(),
                times.percentile(99),
                after.bytes() / (double) after.queries());
    }

    private Times profiled(TillitQueries queries) throws IOException, ParseException {
        Path file = Files.createTempFile("tillit-bench-growth", ".jfr");
        try (Recording recording = new Recording(Configuration.getConfiguration("profile"))) {
            recording.start();
            Times times = pass(queries);
            recording.stop();
            recording.dump(file);
            Frames.of(file).print(15);
            return times;
        } finally {
            Files.delete(file);
        }
    }

    private Times pass(TillitQueries queries) {
        long[] times = new long[1 << 20];
        int count = 0;
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (count < ADS || (count < times.length && System.nanoTime() < end)) {
            long start = System.nanoTime();
            queries.match(ads.get(count % ADS));
            times[count++] = System.nanoTime() - start;
        }
        return Times.of(Arrays.copyOf(times, count));
    }
}
