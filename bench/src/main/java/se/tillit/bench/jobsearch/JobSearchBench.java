package se.tillit.bench.jobsearch;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import se.tillit.bench.Options;
import se.tillit.bench.Times;
import se.tillit.bench.market.RealMarket;
import se.tillit.bench.platform.Platform;
import se.tillit.bench.platform.Service;
import se.tillit.localstack.Component;

/**
 * Asks {@code GET /jobs} of a started jobagent-service and an OpenSearch node for the first page, the count and the facets, one search after the other from
 * one client. Pages and counts are compared, search by search; a difference ends the run.
 */
public final class JobSearchBench {
    private final int ads;
    private final int rounds;
    private final long seed;
    private final int searches;
    private final Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final JsonMapper json = new JsonMapper();

    public JobSearchBench(Options options) {
        ads = (int) options.number("ads", 200_000);
        searches = (int) options.number("queries", 200);
        rounds = (int) options.number("rounds", 5);
        seed = options.number("seed", 4);
    }

    public void run() throws Exception {
        System.out.printf(
                "jobsearch  seed %d, %,d ads of 200 words, %d queries, each %d times, one client, over HTTP/1.1%n",
                seed, ads, searches, rounds);
        RealMarket market = new RealMarket(seed);
        List<Ask> asks = Asks.some(searches, seed, now);
        try (Platform platform = Platform.start(
                        Component.KAFKA, Component.KEYCLOAK, Component.ACCOUNT_SERVICE, Component.JOBAGENT_SERVICE);
                ServiceLexemes lexemes = new ServiceLexemes(Platform.application(Component.JOBAGENT_SERVICE));
                OpenSearchNode node = OpenSearchNode.start()) {
            new AdRows(platform, lexemes, market, ads, now).write();
            OpenSearch peer = new OpenSearch(node.port());
            peer.index(market, ads, now);
            awaitIndexed(platform.measured(Component.JOBAGENT_SERVICE));
            TillitSearch ours = new TillitSearch(platform.service(Component.JOBAGENT_SERVICE));
            compare(ours, peer, asks, true);
            compare(ours, peer, asks, false);
        }
    }

    /** Ours fills an index too, beside the table; what is asked before that is asked of the table. */
    private void awaitIndexed(Service service) throws IOException, InterruptedException {
        while (service.metric("tillit_search_ads") < ads) {
            Thread.sleep(200);
        }
    }

    private void compare(SearchEngine ours, SearchEngine peer, List<Ask> asks, boolean facets)
            throws IOException, InterruptedException {
        int different = 0;
        int capped = 0;
        int empty = 0;
        for (Ask ask : asks) {
            SearchEngine.Found right = find(ours, ask, facets);
            different += right.equals(find(peer, ask, facets)) ? 0 : 1;
            capped += right.total() == SearchEngine.Found.MOST ? 1 : 0;
            empty += right.total() == 0 ? 1 : 0;
        }
        Times its = time(peer, asks, facets);
        Times own = time(ours, asks, facets);
        System.out.printf(
                "%n  %-28s %10s %10s%n", facets ? "page, count and facets" : "page and count", "p50 ms", "p99 ms");
        print(ours.title(), own);
        print(peer.title(), its);
        System.out.printf(
                "  %-28s %10.2f %10.2f%n",
                "ratio", own.median() / its.median(), own.percentile(99) / its.percentile(99));
        System.out.printf(
                "  %d of %d searches found the same page and count in both; %d found more than 200, %d nothing%n",
                asks.size() - different, asks.size(), capped, empty);
        if (different > 0) {
            throw new IllegalStateException(different + " searches found something else");
        }
    }

    private static void print(String title, Times times) {
        System.out.printf("  %-28s %10.2f %10.2f%n", title, times.median(), times.percentile(99));
    }

    private SearchEngine.Found find(SearchEngine engine, Ask ask, boolean facets)
            throws IOException, InterruptedException {
        return engine.read(json.readTree(ask(engine, ask, facets)));
    }

    private String ask(SearchEngine engine, Ask ask, boolean facets) throws IOException, InterruptedException {
        HttpResponse<String> answer = http.send(engine.request(ask, facets), HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(engine.title() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }

    /** As many rounds to warm up as are timed. */
    private Times time(SearchEngine engine, List<Ask> asks, boolean facets) throws IOException, InterruptedException {
        List<Long> times = new ArrayList<>();
        for (int round = 0; round < 2 * rounds; round++) {
            for (Ask ask : asks) {
                long start = System.nanoTime();
                ask(engine, ask, facets);
                if (round >= rounds) {
                    times.add(System.nanoTime() - start);
                }
            }
        }
        return Times.of(times.stream().mapToLong(Long::longValue).toArray());
    }
}
