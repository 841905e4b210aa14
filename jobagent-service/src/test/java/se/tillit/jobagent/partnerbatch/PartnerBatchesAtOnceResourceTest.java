package se.tillit.jobagent.partnerbatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PartnerSite;
import se.tillit.jobagent.Rows;

/** Long batches, random ones, several at once, and one that breaks off: each is written some ads at a time, while the next ones are read. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PartnerBatchesAtOnceResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int NAMES = 40;
    private static final int TITLES = 3;

    /** More than are written in one transaction. */
    private static final int ITEMS = 230;

    private final long seed = System.nanoTime();
    private PartnerSite partner = PartnerSite.unheardOf();

    /** What is sent under a name; a title of its own is none. */
    private record Item(String name, int title) {

        boolean isBad() {
            return title == TITLES;
        }

        String line() {
            Map<String, Object> ad =
                    PartnerSite.ad(Map.of("externalId", name, "title", isBad() ? " " : "Titel " + title));
            try {
                return JSON.writeValueAsString(ad);
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        }
    }

    @BeforeEach
    void isKnown() {
        partner = PartnerSite.active();
    }

    @Test
    void everyItemComesToWhatItWouldComeToAlone() {
        Random random = new Random(seed);
        Map<String, Integer> published = new HashMap<>();
        for (int batch = 0; batch < 3; batch++) {
            List<Item> items = items(random);

            assertThat(results(items)).as("seed %d batch %d", seed, batch).isEqualTo(outcomes(items, published));
        }
        assertThat(titles())
                .as("seed %d", seed)
                .isEqualTo(published.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, ad -> "Titel " + ad.getValue())));
    }

    private static List<String> outcomes(List<Item> items, Map<String, Integer> published) {
        List<String> outcomes = new ArrayList<>();
        for (Item item : items) {
            if (item.isBad()) {
                outcomes.add("REJECTED");
            } else {
                Integer before = published.put(item.name(), item.title());
                outcomes.add(before == null ? "CREATED" : before == item.title() ? "UNCHANGED" : "UPDATED");
            }
        }
        return outcomes;
    }

    @Test
    void severalAtOnceAreAsIfOneFollowedTheOther() throws Exception {
        // Given
        Random random = new Random(seed);
        List<List<Item>> batches =
                IntStream.range(0, 4).mapToObj(_ -> items(random)).toList();

        // When
        Map<String, Integer> created = new HashMap<>();
        Map<String, Integer> updated = new HashMap<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<List<String>>> answers = threads.invokeAll(batches.stream()
                    .map(items -> (Callable<List<String>>) () -> results(items))
                    .toList());
            for (int batch = 0; batch < answers.size(); batch++) {
                List<String> results = answers.get(batch).get();
                for (int item = 0; item < results.size(); item++) {
                    String name = batches.get(batch).get(item).name();
                    count(results.get(item).equals("CREATED"), name, created);
                    count(results.get(item).equals("UPDATED"), name, updated);
                }
            }
        }

        // Then
        assertThat(created).as("seed %d", seed).hasSize(titles().size());
        assertThat(created.values()).as("seed %d", seed).containsOnly(1);
        assertThat(versions())
                .as("seed %d", seed)
                .isEqualTo(created.keySet().stream()
                        .collect(Collectors.toMap(name -> name, name -> 1 + updated.getOrDefault(name, 0))));
        assertThat(untold()).as("seed %d", seed).isEmpty();
    }

    private static void count(boolean counts, String name, Map<String, Integer> counted) {
        if (counts) {
            counted.merge(name, 1, Integer::sum);
        }
    }

    @Test
    void whatCameBeforeABatchBrokeOffIsThereAndTheRestCanBeSentAgain() throws IOException {
        // Given
        List<Item> items = IntStream.range(0, ITEMS)
                .mapToObj(each -> new Item("n" + each, 0))
                .toList();
        byte[] body = body(items).getBytes(StandardCharsets.UTF_8);

        // When
        try (Socket client = new Socket("localhost", RestAssured.port)) {
            OutputStream out = client.getOutputStream();
            out.write(("POST /api/v1/partner/job-ads/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                            + partner.token() + "\r\nContent-Type: application/x-ndjson\r\nContent-Length: "
                            + 2 * body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            await("what has come to be written while more is to come")
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> titles().size() == 200);
        }

        // Then
        assertThat(results(items)).startsWith("UNCHANGED").endsWith("CREATED").doesNotContain("UPDATED", "REJECTED");
        assertThat(versions().values()).hasSize(ITEMS).containsOnly(1);
        assertThat(untold()).isEmpty();
    }

    /** Two versions of a row are two in every index. */
    @Test
    void aNewAdIsWrittenOnce() {
        Rows.change("create function refuse_twice() returns trigger language plpgsql as"
                + " $$ begin raise exception 'written twice'; end $$");
        try {
            Rows.change("create trigger refuse_twice before update on job_ad for each row when (old.partner_id = '"
                    + partner.id() + "') execute function refuse_twice()");

            assertThat(results(List.of(new Item("a", 0), new Item("b", 1)))).containsOnly("CREATED");
            assertThat(untold()).isEmpty();
        } finally {
            Rows.change("drop function refuse_twice cascade");
        }
    }

    private static List<Item> items(Random random) {
        return IntStream.range(0, ITEMS)
                .mapToObj(_ -> new Item("n" + random.nextInt(NAMES), random.nextInt(TITLES + 1)))
                .toList();
    }

    private static String body(List<Item> items) {
        return items.stream().map(Item::line).collect(Collectors.joining("\n"));
    }

    private List<String> results(List<Item> items) {
        return partner.sends(body(items), "").then().statusCode(200).extract().path("items.result");
    }

    private Map<String, String> titles() {
        return named("title");
    }

    private Map<String, Integer> versions() {
        return named("version").entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, each -> Integer.valueOf(each.getValue())));
    }

    private Map<String, String> named(String column) {
        return Rows.of("select external_id || ' ' || " + column + " from job_ad where partner_id = '" + partner.id()
                        + "'")
                .stream()
                .map(row -> row.split(" ", 2))
                .collect(Collectors.toMap(row -> row[0], row -> row[1]));
    }

    /** Ads whose latest version nobody is told of: every change of these is one that may match anew. */
    private List<String> untold() {
        return Rows.of("select external_id from job_ad a where partner_id = '" + partner.id() + "' and not ("
                + "exists (select from outbox o where o.aggregate_id = a.id and o.aggregate_version = a.version)"
                + " and exists (select from job_ad_change c where c.ad_id = a.id))");
    }
}
