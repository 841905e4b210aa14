package se.tillit.jobagent.employerad;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.Employer;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;

/** What others can see of a box ad: its rows in the feed, its published fields, and the events by which it is matched. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class BoxAdResourceTest {

    private static final Map<String, Object> BOX = Map.of("boxNumber", true);

    private Employer employer = Employer.unheardOf();

    @BeforeEach
    void isKnown() {
        employer = Employer.called("Hemliga Verkstaden Norr AB");
    }

    @Test
    void isABoxInEveryAnswerToItsEmployerToo() {
        Response written = employer.posts(Employer.ad(BOX));

        written.then().statusCode(201).body("boxNumber", equalTo(true)).body("state", equalTo("SCHEDULED"));
        assertThat(written.<String>path("employer")).matches("box \\d{6,9}");
        assertThat(written.asString()).doesNotContain("Hemliga", employer.id().toString());
    }

    @Test
    void isStoredWithoutItsEmployersNameAnywhereButInTheCopyOfEmployers() {
        Employer.called("Osynliga Gjuteriet AB").advertises(BOX);

        assertThat(Rows.holding("Osynliga Gjuteriet")).containsExactly("employer_access");
    }

    @Test
    void isHeldUntilTheNextBatch() {
        Instant before = Instant.now();
        String id = employer.advertises(BOX);

        Instant opens = Instant.parse(employer.gets("/{id}", id).path("publishedAt"));
        assertThat(opens).isAfter(before);
        assertThat(opens.getEpochSecond() % 900).isZero();
        assertThat(told(id)).isEmpty();
    }

    /** The employer writes a named ad and a box ad, six times. Nothing that others get leads from one to the other. */
    @Test
    void sharesNoIdTimeOrOrderWithTheNamedAdsOfItsEmployer() {
        // Given
        List<String> named = new ArrayList<>();
        List<String> boxes = new ArrayList<>();
        IntStream.range(0, 12).forEach(_ -> {
            named.add(employer.advertises(Map.of("closesAt", "2027-03-01T13:37:00Z")));
            boxes.add(employer.advertises(Map.of("boxNumber", true, "closesAt", "2027-03-01T13:37:00Z")));
        });

        // When
        theBatchComes();
        await().until(() -> boxes.stream().allMatch(id -> told(id).equals(List.of("CREATED"))));

        // Then
        assertThat(boxes).allMatch(id -> UUID.fromString(id).version() == 4);
        assertThat(values("published_at", boxes))
                .as("one time for the whole batch")
                .hasSize(1);
        assertThat(values("published_at", named)).doesNotContainAnyElementsOf(values("published_at", boxes));
        assertThat(values("closes_at", boxes)).containsExactly("2027-03-01 23:00:00+00");
        assertThat(values("employer_name", boxes)).containsExactly("null");
        assertThat(inFeed(boxes))
                .as("not in the order in which they were written")
                .isNotEqualTo(boxes);
        assertThat(lastOf(named))
                .as("the batch is told after all that was told before")
                .isLessThan(firstOf(boxes));
        List<String> numbers =
                Rows.of("select box_number from job_ad where id in (" + quoted(boxes) + ") order by number");
        assertThat(numbers).isNotEqualTo(numbers.stream().sorted().toList());
    }

    /** The moment of a change would lead to a named ad that was changed at the same time. */
    @Test
    void saysWhatItSaidUntilTheNextBatch() {
        // Given
        String id = opened();

        // When
        employer.puts(id, Employer.ad(Map.of("boxNumber", true, "title", "Något annat")))
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"))
                .body("title", equalTo("Något annat"))
                .body("changesAt", notNullValue());

        // Then
        employer.gets("/{id}", id).then().body("title", equalTo("Något annat"));
        asAnybody(id).statusCode(200).body("title", equalTo("Systemutvecklare"));
        assertThat(told(id)).containsExactly("CREATED");
        theBatchComes();
        await().until(() -> told(id).equals(List.of("CREATED", "CHANGED")));
        asAnybody(id).statusCode(200).body("title", equalTo("Något annat"));
        employer.gets("/{id}", id).then().body("changesAt", nullValue());
    }

    /** To close is true when it answers, also when the moment may be laid beside another; only what is told waits. */
    @Test
    void isGoneWhenItsDeletionAnswersAndToldOfWithTheNextBatch() {
        String id = opened();

        employer.deletes(id).then().statusCode(204);

        employer.gets("/{id}", id).then().statusCode(404);
        employer.deletes(id).then().statusCode(404);
        asAnybody(id).statusCode(410);
        assertThat(told(id)).containsExactly("CREATED");
        theBatchComes();
        await().until(() -> told(id).equals(List.of("CREATED", "CLOSED")));
        assertThat(Rows.of("select state from job_ad where id = '" + id + "'")).containsExactly("CLOSED");
    }

    @Test
    void closesWithTheNextBatchWhenItsEmployerIsSuspended() {
        String id = opened();
        String named = employer.advertises(Map.of());

        employer.becomes(true, true);

        await().until(() -> told(named).equals(List.of("CREATED", "CLOSED")));
        await().until(() -> closing(id).equals(List.of("t")));
        asAnybody(id).statusCode(200);
        theBatchComes();
        await().until(() -> told(id).equals(List.of("CREATED", "CLOSED")));
    }

    /** Nobody saw it close: whoever made an agent meanwhile made it while the ad was open. */
    @Test
    void neverClosesWhenItIsPublishedAgainBeforeTheBatch() {
        String id = opened();
        employer.becomes(true, true);
        await().until(() -> closing(id).equals(List.of("t")));
        employer.becomes(true, false);

        employer.puts(id, Employer.ad(BOX)).then().statusCode(200);

        theBatchComes();
        await().until(() -> told(id).equals(List.of("CREATED", "CHANGED")));
        asAnybody(id).statusCode(200);
    }

    /** A batch that has begun when it is changed passes, and loses nothing of the change. */
    @Test
    void keepsAChangeThatComesWhileItOpens() {
        String id = employer.advertises(BOX);
        employer.puts(id, Employer.ad(Map.of("boxNumber", true, "title", "Nytt")));
        Rows.change("""
                update job_ad set published_at = now() - interval '1 second', tell_at = now() + interval '1 hour',
                    waiting = jsonb_set(waiting, '{run,publishedAt}', '"2026-11-22T12:00:00Z"') where id = '%s'
                """.formatted(id));
        await().until(() -> told(id).equals(List.of("CREATED")));

        Rows.change("update job_ad set tell_at = now() where id = '" + id + "'");

        await().until(() -> told(id).equals(List.of("CREATED", "CHANGED")));
        asAnybody(id).body("title", equalTo("Nytt"));
    }

    @Test
    void staysWhatItIs() {
        String box = employer.advertises(BOX);
        String named = employer.advertises(Map.of());

        employer.puts(box, Employer.ad(Map.of())).then().statusCode(422).body("errors.pointer", hasItem("/boxNumber"));
        employer.puts(named, Employer.ad(BOX)).then().statusCode(422).body("errors.code", hasItem("box-number-stays"));
    }

    @Test
    void refusesWhatLeadsToItsEmployerOrNamesIt() {
        assertThat(codes(Map.of("applyUrl", "https://hemliga.example/"))).containsExactly("leads-to-employer");
        assertThat(codes(Map.of("description", "<a href='https://hemliga.example/'>Sök</a>")))
                .containsExactly("leads-to-employer");
        assertThat(codes(Map.of("description", "Skriv till oss@hemliga.example")))
                .containsExactly("leads-to-employer");
        assertThat(codes(Map.of("title", "Svetsare, se hemliga.se"))).containsExactly("leads-to-employer");
        assertThat(codes(Map.of("title", "Svetsare till Hemliga verkstaden norr")))
                .containsExactly("names-employer");
        assertThat(codes(Map.of("description", "HEMLIGA  VERKSTADEN–NORR söker")))
                .containsExactly("names-employer");
        assertThat(codes(Map.of("description", "Hem&#108;iga Verk<b></b>staden Norr söker")))
                .containsExactly("names-employer");
        assertThat(codes(Map.of("description", "Se hemliga<i>.</i>se"))).containsExactly("leads-to-employer");
        employer.posts(Employer.ad(Map.of("boxNumber", true, "title", "Svetsare till en verkstad")))
                .then()
                .statusCode(201);
    }

    private List<String> codes(Map<String, String> fields) {
        Map<String, Object> ad = Employer.ad(fields);
        ad.put("boxNumber", true);
        return employer.posts(ad).then().statusCode(422).extract().path("errors.code");
    }

    /** A box ad that everybody sees. */
    private String opened() {
        String id = employer.advertises(BOX);
        theBatchComes();
        await().until(() -> told(id).equals(List.of("CREATED")));
        return id;
    }

    private static ValidatableResponse asAnybody(String id) {
        return given().get("/api/v1/jobs/{id}", id).then();
    }

    private static List<String> closing(String id) {
        return Rows.of("select closing from job_ad where id = '" + id + "'");
    }

    /** Fifteen minutes pass for box ads. */
    private static void theBatchComes() {
        Rows.change("""
                update job_ad set tell_at = tell_at - interval '15 minutes',
                    published_at = case state when 'SCHEDULED' then published_at - interval '15 minutes' else published_at end
                where box_number is not null
                """);
    }

    private static List<String> told(String id) {
        return Rows.of("select kind from job_ad_change where ad_id = '" + id + "' order by tx, seq");
    }

    private static List<String> values(String column, List<String> ads) {
        return Rows.of("select distinct " + column + " from job_ad where id in (" + quoted(ads) + ")");
    }

    private static List<String> inFeed(List<String> ads) {
        return Rows.of("select ad_id from job_ad_change where ad_id in (" + quoted(ads) + ") order by tx, seq");
    }

    private static long firstOf(List<String> ads) {
        return Long.parseLong(Rows.of("select min(seq) from job_ad_change where ad_id in (" + quoted(ads) + ")")
                .getFirst());
    }

    private static long lastOf(List<String> ads) {
        return Long.parseLong(Rows.of("select max(seq) from job_ad_change where ad_id in (" + quoted(ads) + ")")
                .getFirst());
    }

    private static String quoted(List<String> ads) {
        return "'" + String.join("','", ads) + "'";
    }
}
