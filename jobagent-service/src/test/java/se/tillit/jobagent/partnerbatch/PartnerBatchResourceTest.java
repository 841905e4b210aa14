package se.tillit.jobagent.partnerbatch;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PartnerSite;
import se.tillit.jobagent.Rows;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PartnerBatchResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private PartnerSite partner = PartnerSite.unheardOf();

    @BeforeEach
    void isKnown() {
        partner = PartnerSite.active();
    }

    @Test
    void answersForEveryItemInTheirOrder() {
        partner.puts("same", PartnerSite.ad(Map.of())).then().statusCode(201);
        partner.puts("other", PartnerSite.ad(Map.of())).then().statusCode(201);

        Response answer = partner.sends(
                lines(
                        PartnerSite.item("new"),
                        PartnerSite.item("same"),
                        PartnerSite.ad(Map.of("externalId", "other", "title", "Annat")),
                        PartnerSite.ad(Map.of("externalId", "bad", "applyUrl", "https://evil.example/"))),
                "");

        answer.then()
                .statusCode(200)
                .body("items.index", equalTo(List.of(0, 1, 2, 3)))
                .body("items.externalId", equalTo(List.of("new", "same", "other", "bad")))
                .body("items.result", equalTo(List.of("CREATED", "UNCHANGED", "UPDATED", "REJECTED")))
                .body("items[3].problem.status", equalTo(422))
                .body("items[3].problem.errors[0].pointer", equalTo("/applyUrl"))
                .body("items[0].problem", nullValue())
                .body("unpublished", nullValue());
        assertThat(partner.published()).containsExactly("same", "other", "new");
    }

    @Test
    void takesAJsonArrayAlike() {
        partner.request()
                .body(List.of(PartnerSite.item("a"), PartnerSite.item("b")))
                .post("/api/v1/partner/job-ads/batch")
                .then()
                .statusCode(200)
                .body("items.result", equalTo(List.of("CREATED", "CREATED")));
    }

    @Test
    void takesJobPostingsByTheirIdentifier() {
        Map<String, Object> posting = Map.of(
                "@type", "JobPosting",
                "identifier", Map.of("@type", "PropertyValue", "name", "x", "value", "jp-1"),
                "title", "Kock",
                "description", "Laga mat.",
                "hiringOrganization", Map.of("name", "Krogen"),
                "url", "https://jobb.example/kock");

        partner.sends(lines(posting, PartnerSite.item("ours")), "")
                .then()
                .body("items.externalId", equalTo(List.of("jp-1", "ours")))
                .body("items.result", equalTo(List.of("CREATED", "CREATED")));
    }

    @Test
    void letsNoBadItemHarmItsNeighbours() {
        String bad = String.join(
                "\n",
                line(PartnerSite.item("a")),
                "{\"externalId\": \"b\", \"title\": ",
                "42",
                "",
                line(PartnerSite.ad(Map.of())),
                line(PartnerSite.ad(Map.of("externalId", "c", "unknown", 1))),
                line(PartnerSite.ad(Map.of("externalId", "d", "description", "x".repeat(300_000)))),
                line(PartnerSite.ad(Map.of("externalId", "e", "title", "a\u0000b"))),
                line(PartnerSite.item("z")));

        partner.sends(bad, "")
                .then()
                .statusCode(200)
                .body(
                        "items.result",
                        equalTo(List.of(
                                "CREATED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "REJECTED",
                                "CREATED")))
                .body("items.problem.status", equalTo(List.of(400, 422, 422, 400, 413, 422)));
        assertThat(partner.published()).containsExactly("a", "z");
    }

    @Test
    void letsNoItemThatIsTooLargeHarmItsNeighboursInAnArray() {
        Map<String, Object> large = PartnerSite.item("large");
        large.put("description", "x".repeat(300_000));
        Map<String, Object> wide = PartnerSite.item("wide");
        wide.put("extra", Collections.nCopies(200_000, "x"));

        partner.request()
                .body(List.of(PartnerSite.item("a"), large, wide, PartnerSite.item("z")))
                .post("/api/v1/partner/job-ads/batch")
                .then()
                .statusCode(200)
                .body("items.result", equalTo(List.of("CREATED", "REJECTED", "REJECTED", "CREATED")))
                .body("items.problem.status", equalTo(List.of(413, 413)));
        assertThat(partner.published()).containsExactly("a", "z");
    }

    @Test
    void readsNoFurtherThanATextThatEndsNowhere() {
        String body = "[" + line(PartnerSite.item("a")) + ", \"" + "x".repeat(2_000_000) + "\"]";

        partner.request()
                .body(body)
                .post("/api/v1/partner/job-ads/batch")
                .then()
                .statusCode(200)
                .body("items.result", equalTo(List.of("CREATED", "REJECTED")));
    }

    @Test
    void writesWhatCameBeforeABrokenArray() {
        String body = "[" + line(PartnerSite.item("a")) + ", {\"externalId\": }, " + line(PartnerSite.item("b")) + "]";

        partner.request()
                .body(body)
                .post("/api/v1/partner/job-ads/batch")
                .then()
                .statusCode(200)
                .body("items.result", equalTo(List.of("CREATED", "REJECTED")));
        assertThat(partner.published()).containsExactly("a");
    }

    @Test
    void takesTheSameNameTwiceOneAfterTheOther() {
        partner.sends(lines(PartnerSite.item("a"), PartnerSite.ad(Map.of("externalId", "a", "title", "B"))), "")
                .then()
                .body("items.result", equalTo(List.of("CREATED", "UPDATED")));
        assertThat(partner.published()).containsExactly("a");
    }

    @Test
    void isRepeatable() {
        String batch = lines(IntStream.range(0, 250)
                .mapToObj(each -> PartnerSite.item("a" + each))
                .toArray());
        assertThat(results(partner.sends(batch, ""))).containsOnly("CREATED").hasSize(250);

        assertThat(results(partner.sends(batch, ""))).containsOnly("UNCHANGED").hasSize(250);
        assertThat(Rows.of("select 1 from job_ad_change c join job_ad a on a.id = c.ad_id where partner_id = '"
                        + partner.id() + "'"))
                .hasSize(250);
    }

    @Test
    void takesABodyLargerThanAnyOther() {
        String batch = lines(IntStream.range(0, 120)
                .mapToObj(each -> PartnerSite.ad(Map.of("externalId", "a" + each, "description", "ord ".repeat(4_500))))
                .toArray());
        assertThat(batch.length()).isGreaterThan(2_000_000);

        assertThat(results(partner.sends(batch, ""))).containsOnly("CREATED").hasSize(120);
    }

    @Test
    void readsNoMoreThanItsMostAds() {
        String batch = lines(Stream.concat(
                        IntStream.range(0, 10_000).mapToObj(_ -> Map.of("externalId", "x")),
                        Stream.of(PartnerSite.item("beyond"), PartnerSite.item("farther")))
                .toArray());

        Response answer = partner.sends(batch, "");

        assertThat(results(answer)).hasSize(10_001).containsOnly("REJECTED");
        answer.then().body("items[10000].problem.errors[0].code", equalTo("batch-too-large"));
        assertThat(partner.published()).isEmpty();
    }

    @Test
    void takesBackWhatASnapshotLacks() {
        partner.snapshots("a", "b", "c").then().statusCode(200).body("unpublished", equalTo(0));

        partner.snapshots("b", "c", "d").then().statusCode(200).body("unpublished", equalTo(1));

        assertThat(partner.published()).containsExactly("b", "c", "d");
        partner.snapshots("a", "b", "c", "d")
                .then()
                .body("items.result", equalTo(List.of("CREATED", "UNCHANGED", "UNCHANGED", "UNCHANGED")));
    }

    @Test
    void takesNothingBackWhenASnapshotLacksTooMuch() {
        partner.snapshots("a", "b", "c").then().statusCode(200);

        partner.snapshots("a", "d")
                .then()
                .statusCode(409)
                .contentType("application/problem+json")
                .body("errors[0].code", equalTo("snapshot-takes-too-much"))
                .body("items.result", equalTo(List.of("UNCHANGED", "CREATED")));

        assertThat(partner.published()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void takesNothingBackForASnapshotThatWasNotReadWhole() {
        partner.snapshots("a", "b").then().statusCode(200);

        partner.request()
                .body("[" + line(PartnerSite.item("a")))
                .post("/api/v1/partner/job-ads/batch?mode=SNAPSHOT")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("snapshot-not-whole"));
        partner.sends(line(PartnerSite.item("a")) + "\n{broken", "?mode=SNAPSHOT")
                .then()
                .statusCode(409);

        assertThat(partner.published()).containsExactly("a", "b");
    }

    @Test
    void countsARejectedAdAsPresent() {
        partner.snapshots("a", "b").then().statusCode(200);

        partner.sends(
                        lines(PartnerSite.item("a"), PartnerSite.ad(Map.of("externalId", "b", "title", ""))),
                        "?mode=SNAPSHOT")
                .then()
                .statusCode(200)
                .body("unpublished", equalTo(0));
        assertThat(partner.published()).containsExactly("a", "b");
    }

    @Test
    void touchesNoOtherPartnersAds() {
        PartnerSite other = PartnerSite.active();
        other.snapshots("a", "b").then().statusCode(200);
        partner.snapshots("a").then().statusCode(200);

        assertThat(other.published()).containsExactly("a", "b");
    }

    @Test
    void refusesAModeThatIsNone() {
        partner.sends(line(PartnerSite.item("a")), "?mode=ALL").then().statusCode(400);
        assertThat(partner.published()).isEmpty();
    }

    @Test
    void isClosedToOthers() {
        given().contentType("application/json")
                .body("[]")
                .post("/api/v1/partner/job-ads/batch")
                .then()
                .statusCode(401);
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .contentType("application/json")
                .body("[]")
                .post("/api/v1/partner/job-ads/batch")
                .then()
                .statusCode(403);
        PartnerSite.unheardOf().sends("", "").then().statusCode(403);
    }

    private static List<String> results(Response answer) {
        return answer.then().statusCode(200).extract().path("items.result");
    }

    private static String lines(Object... items) {
        return Stream.of(items).map(PartnerBatchResourceTest::line).collect(Collectors.joining("\n"));
    }

    private static String line(Object item) {
        try {
            return JSON.writeValueAsString(item);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
