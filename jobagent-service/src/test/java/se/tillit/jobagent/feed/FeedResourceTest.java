package se.tillit.jobagent.feed;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;
import se.tillit.jobagent.Rows;
import se.tillit.platform.keys.KeyRings;

/** Each opening, change and closing is told once, whoever commits when. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class FeedResourceTest {

    private static final int WRITERS = 8;
    private static final int TRANSACTIONS = 40;

    private static final byte[] SCOPE = "job-changes".getBytes(StandardCharsets.UTF_8);

    private final DataSource database;
    private final KeyRings keys;

    FeedResourceTest(DataSource database, KeyRings keys) {
        this.database = database;
        this.keys = keys;
    }

    @Test
    void tellsEachOpeningChangeAndClosingOnceInTheirOrder() throws SQLException {
        String since = endOfFeed();
        UUID first = PublishedAd.titled("Kock").stored();
        UUID second = PublishedAd.titled("Snickare").stored();
        changes(first, "CREATED");
        changes(second, "CREATED");
        changes(first, "CHANGED");
        changes(first, "CHANGED");
        changes(second, "CLOSED");

        List<String> told = new ArrayList<>();
        String position = since;
        for (int page = 0; page < 5; page++) {
            Response answer = feed(position, 2);
            answer.jsonPath()
                    .<Map<String, Object>>getList("items")
                    .forEach(item -> told.add(item.get("change") + " " + item.get("id")));
            position = answer.jsonPath().getString("nextCursor");
        }

        assertThat(told)
                .containsExactly(
                        "CREATED " + first,
                        "CREATED " + second,
                        "CHANGED " + first,
                        "CHANGED " + first,
                        "CLOSED " + second);
    }

    @Test
    void bringsTheAdAsItIsNowAndNoneThatIsClosed() throws SQLException {
        String since = endOfFeed();
        UUID open =
                PublishedAd.titled("Kock").inABox().saying("<p>Laga mat</p>").stored();
        UUID closed = PublishedAd.titled("Kock")
                .until(Instant.now().minus(1, ChronoUnit.HOURS))
                .stored();
        changes(open, "CREATED");
        changes(closed, "CREATED");

        Response answer = feed(since, 10);

        answer.then().body("items.id", contains(open.toString(), closed.toString()));
        String box = Rows.of("select box_number from job_ad where id = '" + open + "'")
                .getFirst();
        assertThat(answer.jsonPath().getString("items[0].job.employer")).isEqualTo("box " + box);
        assertThat(answer.jsonPath().getString("items[0].job.description")).isEqualTo("<p>Laga mat</p>");
        assertThat(answer.jsonPath().getMap("items[0]").keySet()).containsExactlyInAnyOrder("id", "change", "job");
        assertThat(answer.jsonPath().getMap("items[1]").keySet()).containsExactlyInAnyOrder("id", "change");
    }

    @Test
    void beginsAtATime() throws SQLException {
        UUID early = PublishedAd.titled("Kock").stored();
        changes(early, "CREATED");
        Instant between = Instant.now().plus(1, ChronoUnit.MILLIS);
        await().until(() -> Instant.now().isAfter(between.plusMillis(5)));
        UUID late = PublishedAd.titled("Kock").stored();
        changes(late, "CREATED");

        assertThat(feed(between.toString(), 100).jsonPath().getList("items.id"))
                .contains(late.toString())
                .doesNotContain(early.toString());
        assertThat(feed("2020-01-01", 100).jsonPath().getList("items")).isNotEmpty();
        assertThat(feed("2100-01-01", 100).jsonPath().getList("items")).isEmpty();
    }

    @Test
    void tellsWhoeverWasAwayForLongerThanIsRememberedToBeginAnew() {
        given().queryParam("since", knownAt(Instant.now().minus(366, ChronoUnit.DAYS)))
                .get("/api/v1/jobs/changes")
                .then()
                .statusCode(410)
                .body("errors.pointer", contains("?since"))
                .body("errors.code", contains("since-too-old"));
        feed(knownAt(Instant.now().minus(364, ChronoUnit.DAYS)), 1);
    }

    /** Being behind counts, not how old the last answer is: whoever reads and never reaches the end misses what is forgotten there. */
    @Test
    void remembersSinceWhenAReaderIsBehindUntilItReachesTheEnd() throws SQLException {
        UUID ad = PublishedAd.titled("Kock").stored();
        changes(ad, "CREATED");
        changes(ad, "CHANGED");
        Instant before = Instant.now().minus(300, ChronoUnit.DAYS).truncatedTo(ChronoUnit.SECONDS);

        String behind = feed(knownAt(before), 1).jsonPath().getString("nextCursor");
        String atTheEnd = feed("2100-01-01", 10).jsonPath().getString("nextCursor");

        assertThat(opened(behind)).endsWith(":" + before.getEpochSecond());
        assertThat(Long.parseLong(opened(atTheEnd).replaceAll(".*:", "")))
                .isGreaterThan(Instant.now().minusSeconds(60).getEpochSecond());
    }

    private String knownAt(Instant time) {
        byte[] cursor = ("0:0:" + time.getEpochSecond()).getBytes(StandardCharsets.UTF_8);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(keys.of("cursor").seal(cursor, SCOPE));
    }

    private String opened(String cursor) {
        byte[] bytes = keys.of("cursor")
                .open(Base64.getUrlDecoder().decode(cursor), SCOPE)
                .orElseThrow();
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @Test
    void refusesAPlaceToGoOnThatIsNone() {
        given().queryParam("since", "yesterday")
                .get("/api/v1/jobs/changes")
                .then()
                .statusCode(400)
                .body("errors.pointer", contains("?since"));
    }

    /** Transactions commit in another order than they write; a reader that goes on behind the highest number loses rows. */
    @Test
    void losesNothingThatIsCommittedLate() throws Exception {
        UUID ad = PublishedAd.titled("Kock").stored();
        String since = endOfFeed();
        long naive = number("select coalesce(max(seq), 0) from job_ad_change");
        Set<Long> seenNaively = new HashSet<>();
        Map<String, Integer> seen = new HashMap<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            List<Future<?>> work = IntStream.range(0, WRITERS)
                    .<Future<?>>mapToObj(writer -> writers.submit(() -> {
                        write(ad, new Random(writer));
                        return null;
                    }))
                    .toList();
            while (work.stream().anyMatch(each -> !each.isDone())) {
                since = readOn(since, seen);
                naive = readOnNaively(naive, seenNaively);
            }
            for (Future<?> each : work) {
                finished(each);
            }
        }
        String last = since;
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            readOn(last, seen);
            return seen.getOrDefault(ad.toString(), 0) >= WRITERS * TRANSACTIONS;
        });
        readOnNaively(naive, seenNaively);

        assertThat(seen.get(ad.toString())).as("each row once").isEqualTo(WRITERS * TRANSACTIONS);
        assertThat(seenNaively).as("the naive reader loses some").hasSizeLessThan(WRITERS * TRANSACTIONS);
    }

    private static void finished(Future<?> work) throws ExecutionException, InterruptedException {
        work.get();
    }

    private void write(UUID ad, Random random) throws SQLException {
        for (int i = 0; i < TRANSACTIONS; i++) {
            try (Connection connection = database.getConnection()) {
                connection.setAutoCommit(false);
                insert(connection, ad, "CHANGED");
                try (PreparedStatement late = connection.prepareStatement("select pg_sleep(?)")) {
                    late.setDouble(1, random.nextInt(5) == 0 ? 0.03 : 0.001);
                    late.execute();
                }
                connection.commit();
            }
        }
    }

    /** Reads to the end; every row of the feed that was met is counted. */
    private static String readOn(String since, Map<String, Integer> seen) {
        String position = since;
        while (true) {
            Response answer = feed(position, 100);
            List<String> ids = answer.jsonPath().getList("items.id");
            position = answer.jsonPath().getString("nextCursor");
            ids.forEach(id -> seen.merge(id, 1, Integer::sum));
            if (ids.size() < 100) {
                return position;
            }
        }
    }

    private long readOnNaively(long behind, Set<Long> seen) throws SQLException {
        long highest = behind;
        try (Connection connection = database.getConnection();
                ResultSet rows = connection
                        .createStatement()
                        .executeQuery("select seq from job_ad_change where seq > " + behind + " order by seq")) {
            while (rows.next()) {
                highest = rows.getLong(1);
                seen.add(highest);
            }
        }
        return highest;
    }

    private void changes(UUID ad, String kind) throws SQLException {
        try (Connection connection = database.getConnection()) {
            insert(connection, ad, kind);
        }
    }

    private static void insert(Connection connection, UUID ad, String kind) throws SQLException {
        try (PreparedStatement row = connection.prepareStatement(
                "insert into job_ad_change (ad_id, kind, at) values (?, ?, clock_timestamp())")) {
            row.setObject(1, ad);
            row.setString(2, kind);
            row.executeUpdate();
        }
    }

    private static long number(String query) {
        return Long.parseLong(Rows.of(query).getFirst());
    }

    /** Where nothing has happened yet. */
    private static String endOfFeed() {
        return feed("2100-01-01", 1).jsonPath().getString("nextCursor");
    }

    private static Response feed(@Nullable String since, int limit) {
        Map<String, Object> query = new HashMap<>(Map.of("limit", limit));
        if (since != null) {
            query.put("since", since);
        }
        Response answer = given().queryParams(query).get("/api/v1/jobs/changes");
        answer.then().statusCode(200);
        return answer;
    }
}
