package se.tillit.jobagent.partnerad;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PartnerSite;
import se.tillit.jobagent.Rows;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PartnerAdResourceTest {

    private static final Map<String, Object> POSTING = Map.ofEntries(
            Map.entry("@context", "https://schema.org/"),
            Map.entry("@type", "JobPosting"),
            Map.entry("title", "Lagerarbetare"),
            Map.entry("description", "<p>Packa.</p><script>alert(1)</script>"),
            Map.entry("datePosted", "2026-11-01"),
            Map.entry("validThrough", "2099-12-31"),
            Map.entry("employmentType", List.of("PART_TIME", "TEMPORARY")),
            Map.entry("hiringOrganization", Map.of("@type", "Organization", "name", "Lagret AB", "logo", "x")),
            Map.entry(
                    "jobLocation",
                    Map.of(
                            "@type",
                            "Place",
                            "address",
                            Map.of("@type", "PostalAddress", "addressLocality", "Malmö", "addressCountry", "SE"))),
            Map.entry("occupationalCategory", "Systemutvecklare/Programmerare"),
            Map.entry("url", "https://jobb.example/lager"));

    private PartnerSite partner = PartnerSite.unheardOf();

    @BeforeEach
    void isKnown() {
        partner = PartnerSite.active();
    }

    @Test
    void publishesUnderThePartnersOwnName() {
        Response written = partner.puts("a-1", PartnerSite.ad(Map.of()));

        written.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .body("externalId", equalTo("a-1"))
                .body("state", equalTo("OPEN"))
                .body("employer.name", equalTo("Vården AB"));
        assertThat(told("a-1")).containsExactly("CREATED");
    }

    @Test
    void takesTheSameAdOnce() {
        partner.puts("a-1", PartnerSite.ad(Map.of())).then().statusCode(201);
        partner.puts("a-1", PartnerSite.ad(Map.of())).then().statusCode(200).header("ETag", "\"1\"");

        partner.puts("a-1", PartnerSite.ad(Map.of("title", "Sjuksköterska")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");

        assertThat(told("a-1")).containsExactly("CREATED", "CHANGED");
        assertThat(partner.published()).containsExactly("a-1");
    }

    @Test
    void publishesAgainWhatWasTakenBack() {
        String id = partner.puts("a-1", PartnerSite.ad(Map.of())).path("id");
        partner.deletes("a-1").then().statusCode(204);
        partner.deletes("a-1").then().statusCode(404);
        assertThat(partner.published()).isEmpty();

        partner.puts("a-1", PartnerSite.ad(Map.of())).then().statusCode(201).body("id", equalTo(id));

        assertThat(told("a-1")).containsExactly("CREATED", "CLOSED", "CREATED");
    }

    @Test
    void takesAJobPostingOfSchemaOrg() {
        partner.puts("p-1", POSTING)
                .then()
                .statusCode(201)
                .body("title", equalTo("Lagerarbetare"))
                .body("description", equalTo("<p>Packa.</p>"))
                .body("employer.name", equalTo("Lagret AB"))
                .body("place", equalTo("1280"))
                .body("employmentType", equalTo("TEMPORARY"))
                .body("extent", equalTo("PART_TIME"))
                .body("occupation", equalTo("fg7B_yov_smw"))
                .body("publishedAt", equalTo("2026-10-31T23:00:00Z"))
                .body("closesAt", equalTo("2099-12-31T23:00:00Z"));
    }

    @Test
    void pointsIntoTheFormThatWasSent() {
        Map<String, Object> posting = new HashMap<>(POSTING);
        posting.put("url", "https://elsewhere.example/");

        partner.puts("p-1", posting)
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/url"))
                .body("errors[0].code", equalTo("link-not-allowed"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://jobb.example/1",
                "https://evil.example/1",
                "https://jobb.example.evil.example/1",
                "https://x.jobb.example/1",
                "https://jobb.example@evil.example/1",
                "https://jobb.example:8443/1",
                "//jobb.example/1",
                "javascript:alert(1)"
            })
    void leadsToAllowListedHostsAlone(String url) {
        partner.puts("a-1", PartnerSite.ad(Map.of("applyUrl", url)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem("/applyUrl"))
                .body("errors.code", hasItem("link-not-allowed"));
        assertThat(partner.published()).isEmpty();
    }

    /** A sole trader's number is the owner's personnummer: nobody gets it, and nothing keeps it. */
    @Test
    void keepsNoOrganisationNumber() {
        Map<String, Object> soleTrader = PartnerSite.ad(
                Map.of("employer", Map.of("name", "Annas Trädgård", "organisationNumber", "850709-9805")));

        String written =
                partner.puts("a-1", soleTrader).then().statusCode(201).extract().asString();

        assertThat(written).doesNotContain("850709-9805", "8507099805");
        assertThat(Rows.holding("850709-9805")).isEmpty();
        assertThat(Rows.holding("8507099805")).isEmpty();
    }

    @Test
    void refusesAStaleVersionExceptToClose() {
        partner.puts("a-1", PartnerSite.ad(Map.of())).then().statusCode(201);

        partner.request()
                .header("If-Match", "\"9\"")
                .body(PartnerSite.ad(Map.of("title", "B")))
                .put("/api/v1/partner/job-ads/a-1")
                .then()
                .statusCode(412);
        partner.request()
                .header("If-Match", "\"9\"")
                .delete("/api/v1/partner/job-ads/a-1")
                .then()
                .statusCode(204);
    }

    /** Each asks for a connection for its quota: nobody may hold one meanwhile. */
    @Test
    void answersMoreAtATimeThanThereAreConnections() throws InterruptedException, ExecutionException {
        List<Integer> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> calls = IntStream.range(0, 60)
                    .mapToObj(_ -> threads.submit(() -> partner.gets("").statusCode()))
                    .toList();
            for (Future<Integer> call : calls) {
                answers.add(call.get());
            }
        }

        assertThat(answers).hasSize(60).containsOnly(200);
    }

    @Test
    void ofAnotherPartnerIsAnotherAd() {
        PartnerSite other = PartnerSite.active();
        String mine = partner.puts("a-1", PartnerSite.ad(Map.of())).path("id");

        other.deletes("a-1").then().statusCode(404);
        other.puts("a-1", PartnerSite.ad(Map.of())).then().statusCode(201).body("id", not(equalTo(mine)));
        assertThat(other.published()).containsExactly("a-1");
    }

    @ParameterizedTest
    @CsvSource({
        "unknown,x,400",
        "title,'',422",
        "employer,x,400",
        "remote,ja,400",
        "publishedAt,igår,400",
        "closesAt,+99999-01-01T00:00:00Z,422"
    })
    void refusesWhatHasNotItsForm(String field, String value, int status) {
        partner.puts("a-1", PartnerSite.ad(Map.of(field, value)))
                .then()
                .statusCode(status)
                .body("errors[0].pointer", Matchers.startsWith("/" + field));
    }

    @Test
    void refusesANameThatCannotStandInAPath() {
        partner.puts("a b", PartnerSite.ad(Map.of()))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("external-id"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "employer", "operator", "dpo"})
    void isClosedToOtherRoles(String role) {
        given().auth()
                .oauth2(Tokens.person(UUID.randomUUID(), role))
                .get("/api/v1/partner/job-ads")
                .then()
                .statusCode(403);
    }

    @Test
    void isClosedWithoutALogin() {
        given().get("/api/v1/partner/job-ads").then().statusCode(401);
        given().delete("/api/v1/partner/job-ads/a-1").then().statusCode(401);
    }

    @Test
    void says404ToNobodysAd() {
        partner.deletes("nothing").then().statusCode(404).body("errors", nullValue());
    }

    private List<String> told(String externalId) {
        return Rows.of("select c.kind from job_ad_change c join job_ad a on a.id = c.ad_id where a.partner_id = '"
                + partner.id() + "' and a.external_id = '" + externalId + "' order by c.tx, c.seq");
    }
}
