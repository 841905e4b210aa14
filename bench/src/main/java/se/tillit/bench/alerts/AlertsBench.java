package se.tillit.bench.alerts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import se.tillit.bench.Options;
import se.tillit.bench.Times;
import se.tillit.bench.market.RealAd;
import se.tillit.bench.market.RealMarket;
import se.tillit.bench.platform.AgentRows;
import se.tillit.bench.platform.PartnerSite;
import se.tillit.bench.platform.Platform;
import se.tillit.localstack.Component;

/**
 * A partner puts ads one by one at a steady pace, each of which a known group of candidates is to hear of at once. Timed from the request to the moment in
 * which another connection to account-service's database sees the item in the mailbox.
 */
public final class AlertsBench {
    /** So many groups take turns that a group's last ad has arrived long before its next. */
    private static final int GROUPS = 20;

    private final int agents;
    private final int ads;
    private final int warm;
    private final int each;
    private final int rate;
    private final long seed;
    private final RealMarket market;

    public AlertsBench(Options options) {
        agents = (int) options.number("agents", 100_000);
        ads = (int) options.number("ads", 200);
        warm = (int) options.number("warm", 60);
        each = (int) options.number("matches", 50);
        rate = (int) options.number("rate", 2);
        seed = options.number("seed", 4);
        market = new RealMarket(seed);
    }

    public void run() throws Exception {
        System.out.printf(
                "alerts  seed %d, %,d agents live, %d ads at %d a second after %d to warm up, %d INSTANT matches each, by MAILBOX%n",
                seed, agents, ads, rate, warm, each);
        List<List<UUID>> candidates = candidates();
        try (Platform platform = Platform.start(
                        Component.KAFKA,
                        Component.KEYCLOAK,
                        Component.ACCOUNT_SERVICE,
                        Component.JOBAGENT_SERVICE,
                        Component.GATEWAY);
                Mailboxes mailboxes = Mailboxes.opened(platform, candidates)) {
            AgentRows.write(platform, agents(candidates));
            PartnerSite partner = PartnerSite.of(platform);
            publish(partner, mailboxes, 0, warm);
            long[][] arrived = publish(partner, mailboxes, warm, ads);
            print(
                    "each item",
                    Arrays.stream(arrived).flatMapToLong(Arrays::stream).toArray());
            print(
                    "the last item of an ad",
                    Arrays.stream(arrived)
                            .mapToLong(times -> Arrays.stream(times).max().orElseThrow())
                            .toArray());
        }
    }

    /** Groups of the candidates that hear of the same ads; the same out of the same seed. */
    private List<List<UUID>> candidates() {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, GROUPS)
                .mapToObj(_ -> Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                        .limit(each)
                        .toList())
                .toList();
    }

    private static String word(int group) {
        return "vaktord" + (char) ('a' + group) + "kvist";
    }

    private List<AgentRows.Row> agents(List<List<UUID>> candidates) {
        List<AgentRows.Row> rows = new ArrayList<>();
        for (int group = 0; group < GROUPS; group++) {
            Map<String, Object> criteria = Map.of("q", word(group));
            candidates.get(group).forEach(account -> rows.add(new AgentRows.Row(account, criteria, "INSTANT")));
        }
        for (int number = rows.size(); number < agents; number++) {
            rows.add(new AgentRows.Row(UUID.randomUUID(), market.criteria(number), "DAILY"));
        }
        return rows;
    }

    /** Puts so many ads; tells of each how many nanoseconds later each of its items was there. */
    private long[][] publish(PartnerSite partner, Mailboxes mailboxes, int from, int count) throws Exception {
        long[][] arrived = new long[count][];
        List<Mailboxes.Awaited> awaited = new ArrayList<>();
        long start = System.nanoTime();
        for (int number = 0; number < count; number++) {
            Thread.sleep(Math.max(0, (start + number * 1_000_000_000L / rate - System.nanoTime()) / 1_000_000));
            int group = (from + number) % GROUPS;
            awaited.add(mailboxes.await(group));
            RealAd ad = market.ad(from + number);
            partner.publish(PartnerSite.form("ad-" + (from + number), ad, ad.title() + " " + word(group)));
        }
        for (int number = 0; number < count; number++) {
            arrived[number] = awaited.get(number).times();
        }
        return arrived;
    }

    private static void print(String what, long[] nanos) {
        Times times = Times.of(nanos);
        System.out.printf(
                "  %-24s %,8d  p50 %7.1f ms  p99 %7.1f ms  max %7.1f ms%n",
                what, times.count(), times.median(), times.percentile(99), times.percentile(100));
    }
}
