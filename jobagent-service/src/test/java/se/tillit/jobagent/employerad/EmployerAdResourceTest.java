package se.tillit.jobagent.employerad;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.Employer;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;
import se.tillit.jobagent.employeraccess.EveryNight;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class EmployerAdResourceTest {

    private Employer employer = Employer.unheardOf();

    @BeforeEach
    void isKnown() {
        employer = Employer.verified();
    }

    @Test
    void isOpenAtOnceUnderTheEmployersVerifiedName() {
        Response written = employer.posts(Employer.ad(Map.of("place", "Lund")));

        written.then()
                .statusCode(201)
                .header("ETag", "\"1\"")
                .header("Cache-Control", "no-store")
                .body("state", equalTo("OPEN"))
                .body("employer", equalTo("Bolaget " + employer.id().toString().substring(0, 8)))
                .body("boxNumber", equalTo(false))
                .body("place", equalTo("1281"))
                .body("organisationNumber", nullValue());
        assertThat(written.header("Location")).endsWith("/employer/job-ads/" + written.path("id"));
        assertThat(told(written.path("id"))).containsExactly("CREATED");
        assertThat(events(written.path("id"))).containsExactly("OPEN 1");
    }

    @Test
    void opensWhenItsTimeHasCome() {
        Instant soon = Instant.now().plusSeconds(3);
        String id = employer.advertises(Map.of("publishedAt", soon.toString()));
        assertThat(told(id)).isEmpty();
        assertThat(state(id)).isEqualTo("SCHEDULED");

        await().until(() -> state(id).equals("OPEN"));

        assertThat(told(id)).containsExactly("CREATED");
        assertThat(events(id)).containsExactly("OPEN 1");
    }

    @Test
    void closesWhenItsTimeHasPassed() {
        String id = employer.advertises(
                Map.of("closesAt", Instant.now().plusSeconds(3).toString()));

        await().until(() -> state(id).equals("CLOSED"));

        assertThat(told(id)).containsExactly("CREATED", "CLOSED");
        assertThat(events(id)).containsExactly("OPEN 1", "CLOSED 1");
    }

    @Test
    void matchesAnewOnlyForAMaterialChange() {
        String id = employer.advertises(Map.of());

        employer.puts(id, Employer.ad(Map.of())).then().statusCode(200).header("ETag", "\"1\"");
        employer.puts(id, Employer.ad(Map.of("applyUrl", "https://bolaget.example/sok")))
                .then()
                .statusCode(200)
                .header("ETag", "\"2\"");
        employer.puts(id, Employer.ad(Map.of("title", "Programmerare")))
                .then()
                .statusCode(200)
                .header("ETag", "\"3\"");

        assertThat(told(id)).containsExactly("CREATED", "CHANGED", "CHANGED");
        assertThat(events(id)).containsExactly("OPEN 1", "OPEN 2");
    }

    @Test
    void isGoneForEverybodyWhenItWasTakenBack() {
        String id = employer.advertises(Map.of());

        employer.request()
                .header("If-Match", "\"77\"")
                .delete("/api/v1/employer/job-ads/{id}", id)
                .then()
                .statusCode(204);

        employer.gets("/{id}", id).then().statusCode(404);
        employer.deletes(id).then().statusCode(404);
        assertThat(told(id)).containsExactly("CREATED", "CLOSED");
    }

    @Test
    void refusesAStaleVersion() {
        String id = employer.advertises(Map.of());
        employer.puts(id, Employer.ad(Map.of("title", "A"))).then().statusCode(200);

        employer.request()
                .header("If-Match", "\"1\"")
                .body(Employer.ad(Map.of("title", "B")))
                .put("/api/v1/employer/job-ads/{id}", id)
                .then()
                .statusCode(412);
        employer.gets("/{id}", id).then().body("title", equalTo("A"));
    }

    @Test
    void createsOnceForOneIdempotencyKey() {
        String key = UUID.randomUUID().toString();
        String first = keyed(key, "A").then().statusCode(201).extract().path("id");

        assertThat(keyed(key, "A").then().statusCode(201).extract().<String>path("id"))
                .isEqualTo(first);
        keyed(key, "B").then().statusCode(422);
        assertThat(employer.gets("").<List<String>>path("items.id")).containsExactly(first);
    }

    private Response keyed(String key, String title) {
        return employer.request()
                .header("Idempotency-Key", key)
                .body(Employer.ad(Map.of("title", title)))
                .post("/api/v1/employer/job-ads");
    }

    @Test
    void listsItsOwnAdsPageByPage() {
        String first = employer.advertises(Map.of());
        String second = employer.advertises(Map.of());
        Employer.verified().advertises(Map.of());

        Response page = employer.gets("?limit=1");
        assertThat(page.<List<String>>path("items.id")).containsExactly(first);
        Response next = employer.gets("?limit=1&cursor=" + page.path("nextCursor"));
        assertThat(next.<List<String>>path("items.id")).containsExactly(second);
        assertThat(next.<String>path("nextCursor")).isNull();
    }

    @Test
    void ofAnotherEmployerLooksLikeNone() {
        String id = employer.advertises(Map.of());
        Employer other = Employer.verified();

        String foreign =
                other.gets("/{id}", id).then().statusCode(404).extract().asString();
        String none = other.gets("/{id}", UUID.randomUUID())
                .then()
                .statusCode(404)
                .extract()
                .asString();
        assertThat(withoutTrace(foreign)).isEqualTo(withoutTrace(none));
        other.puts(id, Employer.ad(Map.of())).then().statusCode(404);
        other.deletes(id).then().statusCode(404);
        assertThat(state(id)).isEqualTo("OPEN");
    }

    @Test
    void isClosedToEmployersThatAreNotVerifiedOrSuspended() {
        String id = employer.advertises(Map.of());
        employer.becomes(true, true);

        employer.posts(Employer.ad(Map.of())).then().statusCode(403);
        employer.puts(id, Employer.ad(Map.of("title", "A"))).then().statusCode(403);
        employer.gets("").then().statusCode(403).body("type", equalTo("urn:tillit:problem:employer-not-verified"));
        Employer.unverified().posts(Employer.ad(Map.of())).then().statusCode(403);
        Employer.unheardOf().posts(Employer.ad(Map.of())).then().statusCode(403);
        await().until(() -> state(id).equals("CLOSED"));
        assertThat(told(id)).containsExactly("CREATED", "CLOSED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "partner", "operator", "dpo"})
    void isClosedToOtherRoles(String role) {
        given().auth()
                .oauth2(Tokens.person(UUID.randomUUID(), role))
                .get("/api/v1/employer/job-ads")
                .then()
                .statusCode(403);
    }

    @Test
    void isClosedWithoutALogin() {
        given().get("/api/v1/employer/job-ads").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({
        "occupation,nothing,/occupation,not-an-occupation",
        "place,Ingenstans,/place,unknown-place",
        "applyUrl,http://bolaget.example/,/applyUrl,link-not-allowed",
        "applyUrl,javascript:alert(1),/applyUrl,link-not-allowed",
        "applyUrl,https://a@bolaget.example/,/applyUrl,link-not-allowed",
        "description,<img src=x>,/description,required",
        "publishedAt,+999999999-01-01T00:00:00Z,/publishedAt,invalid-value",
        "closesAt,1066-10-14T12:00:00Z,/closesAt,invalid-value",
        "title,'',/title,required"
    })
    void refusesWhatBreaksARule(String field, String value, String pointer, String code) {
        employer.posts(Employer.ad(Map.of(field, value)))
                .then()
                .statusCode(422)
                .body("errors.pointer", hasItem(pointer))
                .body("errors.code", hasItem(code));
    }

    @Test
    void bearsTheNameThatItsEmployerGets() {
        String id = employer.advertises(Map.of());
        employer.isCalled("Nya bolaget");

        EveryNight.asksForNames();

        employer.gets("/{id}", id).then().body("employer", equalTo("Nya bolaget"));
        assertThat(events(id)).containsExactly("OPEN 1", "OPEN 2");
    }

    private static String withoutTrace(String problem) {
        return problem.replaceAll("\"instance\":\"[^\"]*\"", "");
    }

    private static String state(String id) {
        return Rows.of("select state from job_ad where id = '" + id + "'").getFirst();
    }

    private static List<String> told(String id) {
        return Rows.of("select kind from job_ad_change where ad_id = '" + id + "' order by tx, seq");
    }

    private static List<String> events(String id) {
        return Rows.of("select payload::jsonb ->> 'state' || ' ' || (payload::jsonb ->> 'materialVersion')"
                + " from outbox where type = 'job-ad-changed' and aggregate_id = '" + id + "' order by seq");
    }
}
