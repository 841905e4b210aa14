package se.tillit.bench.matching;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import se.tillit.bench.market.Ad;
import se.tillit.bench.market.Market;

/**
 * The process of one contestant: puts the agents, matches ads until it is warm, then matches them timed, one after the other on one thread. Tells on
 * its output the set of matches of each ad and, at the end, its figures; whatever else is printed goes elsewhere.
 */
final class Contestant {
    /** Ads that the engine sees before there are agents; none of them is matched later. */
    private static final int LEARNT = 500;

    private final Run run;
    private final Market market;
    private final List<Ad> ads;
    private final PrintStream out;
    private long matches;

    private Contestant(Run run, PrintStream out) {
        this.run = run;
        this.out = out;
        market = new Market(run.seed());
        ads = IntStream.range(0, run.ads()).mapToObj(market::ad).toList();
    }

    public static void main(String... arguments) throws Exception {
        PrintStream out = System.out;
        System.setOut(System.err);
        new Contestant(Run.of(arguments), out).run();
        out.flush();
        System.exit(0); // an embedded server may leave threads behind
    }

    private void run() throws Exception {
        long before = usedHeap();
        try (StoredQueries queries = run.engine().start()) {
            IntStream.range(0, LEARNT)
                    .map(number -> run.ads() + number)
                    .mapToObj(market::ad)
                    .forEach(queries::learn);
            long start = System.nanoTime();
            for (int number = 0; number < run.agents(); number++) {
                queries.put(number, run.shape().agent(market, number));
            }
            queries.settle();
            double load = (System.nanoTime() - start) / 1e9;
            double heap = (usedHeap() - before) / (double) run.agents();
            pass(queries);
            long[] times = pass(queries);
            int timed = times.length;
            Arrays.sort(times);
            out.println(new Outcome(
                            timed,
                            times[timed / 2] / 1e6,
                            times[Math.min(timed - 1, timed * 99 / 100)] / 1e6,
                            Arrays.stream(times).average().orElseThrow() / 1e6,
                            matches / (double) timed,
                            heap,
                            load,
                            queries.remark())
                    .toLine());
        }
    }

    /** Over the ads again and again until the time is over; the times of what it matched, in nanoseconds. */
    private long[] pass(StoredQueries queries) throws Exception {
        List<Long> times = new ArrayList<>();
        long end = System.nanoTime() + Duration.ofSeconds(run.seconds()).toNanos();
        matches = 0;
        do {
            int which = times.size() % ads.size();
            long start = System.nanoTime();
            int[] found = queries.match(ads.get(which));
            times.add(System.nanoTime() - start);
            matches += found.length;
            if (times.size() <= ads.size()) {
                Arrays.sort(found);
                out.println(new Matches(which, found.length, Arrays.hashCode(found)).toLine());
            }
        } while (System.nanoTime() < end);
        return times.stream().mapToLong(Long::longValue).toArray();
    }

    private static long usedHeap() {
        for (int round = 0; round < 3; round++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }
}
