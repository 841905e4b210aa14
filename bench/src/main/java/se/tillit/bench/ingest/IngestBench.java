package se.tillit.bench.ingest;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import se.tillit.bench.Frames;
import se.tillit.bench.Options;
import se.tillit.bench.market.RealAd;
import se.tillit.bench.market.RealMarket;
import se.tillit.bench.platform.AgentRows;
import se.tillit.bench.platform.Cores;
import se.tillit.bench.platform.PartnerSite;
import se.tillit.bench.platform.Platform;
import se.tillit.bench.platform.Service;
import se.tillit.bench.platform.Statements;
import se.tillit.localstack.Component;

/** Sends batches through the gateway, one after the other, and waits for the last match of each. */
public final class IngestBench {
    private static final String MATCHED = "select count(*), coalesce(sum(found), 0) from ad_match";

    private final int agents;
    private final int ads;
    private final int batches;
    private final int warm;
    private final int instant;
    private final boolean profile;
    private final long seed;
    private final RealMarket market;
    private int sent;

    public IngestBench(Options options) {
        agents = (int) options.number("agents", 100_000);
        ads = (int) options.number("ads", 10_000);
        batches = (int) options.number("batches", 3);
        warm = (int) options.number("warm", ads);
        instant = (int) options.number("instant", 0);
        profile = options.number("profile", 0) > 0;
        seed = options.number("seed", 4);
        market = new RealMarket(seed);
    }

    private record Matched(long ads, long agents) {}

    public void run() throws Exception {
        System.out.printf(
                "ingest  seed %d, %,d agents of whom %d of 1,000 are told at once, %d batches of %,d ads of 200 words"
                        + " through the gateway, after a cold one of %,d%n",
                seed, agents, instant, batches, ads, warm);
        try (Platform platform = Platform.start(
                        Component.KAFKA,
                        Component.KEYCLOAK,
                        Component.ACCOUNT_SERVICE,
                        Component.JOBAGENT_SERVICE,
                        Component.GATEWAY);
                Connection database = platform.connect(Component.JOBAGENT_SERVICE);
                PreparedStatement matched = database.prepareStatement(MATCHED)) {
            AgentRows.write(
                    platform, IntStream.range(0, agents).mapToObj(this::agent).toList());
            PartnerSite partner = PartnerSite.of(platform);
            Service service = platform.measured(Component.JOBAGENT_SERVICE);
            System.out.printf(
                    "%n  %-8s %11s %11s %11s %12s %14s %13s%n",
                    "batch", "answered s", "matched s", "ads/s", "matches/ad", "heap MB after", "peak RSS MB");
            System.out.printf(
                    "  %-8s %11s %11s %11s %12s %14.0f %13.0f%n",
                    "before", "", "", "", "", service.heapMegabytes(), service.residentMegabytes());
            if (warm > 0) {
                measure("cold", warm, partner, service, matched);
            }
            if (profile) {
                profiled(platform, service, () -> sendAll(partner, service, matched));
            } else {
                sendAll(partner, service, matched);
            }
        }
    }

    private interface Work {
        void run() throws Exception;
    }

    private static void profiled(Platform platform, Service service, Work work) throws Exception {
        Cores cores = platform.cores();
        service.startProfile();
        try (Statements statements = new Statements(platform.connect(Component.JOBAGENT_SERVICE))) {
            work.run();
            cores.print();
            statements.print(25);
        }
        Path recording = Files.createTempFile("tillit-bench-ingest", ".jfr");
        service.stopProfile(recording);
        Frames.of(recording).print(25);
        Files.delete(recording);
    }

    private void sendAll(PartnerSite partner, Service service, PreparedStatement matched) throws Exception {
        for (int batch = 1; batch <= batches; batch++) {
            partner.logIn();
            measure(String.valueOf(batch), ads, partner, service, matched);
        }
    }

    private AgentRows.Row agent(int number) {
        return new AgentRows.Row(
                UUID.randomUUID(), market.criteria(number), number % 1_000 < instant ? "INSTANT" : "DAILY");
    }

    private void measure(String batch, int count, PartnerSite partner, Service service, PreparedStatement matched)
            throws Exception {
        Matched before = matched(matched);
        try (Peak peak = new Peak(service)) {
            Took took = send(partner, count, matched);
            Matched after = matched(matched);
            System.out.printf(
                    "  %-8s %11.1f %11.1f %11.0f %,12.0f %14.0f %13.0f%n",
                    batch,
                    took.answered(),
                    took.matched(),
                    count / took.matched(),
                    (after.agents() - before.agents()) / (double) count,
                    service.heapMegabytes(),
                    peak.megabytes());
        }
    }

    /** Seconds from before the request. */
    private record Took(double answered, double matched) {}

    /** Sends so many new ads and waits until all that were ever sent are matched. */
    private Took send(PartnerSite partner, int count, PreparedStatement matched) throws Exception {
        List<Map<String, Object>> forms = IntStream.range(sent, sent + count)
                .mapToObj(number -> {
                    RealAd ad = market.ad(number);
                    return PartnerSite.form("ad-" + number, ad, ad.title());
                })
                .toList();
        sent += count;
        long start = System.nanoTime();
        partner.publishAll(forms);
        double answered = secondsSince(start);
        while (matched(matched).ads() < sent) {
            Thread.sleep(20);
        }
        return new Took(answered, secondsSince(start));
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static Matched matched(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return new Matched(row.getLong(1), row.getLong(2));
        }
    }
}
