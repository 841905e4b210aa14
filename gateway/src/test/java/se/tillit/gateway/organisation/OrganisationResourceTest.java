package se.tillit.gateway.organisation;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(StubServices.class)
class OrganisationResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11";
    private static final String ORGANISATION = """
            {"id": "%s", "organisationNumber": "5560000001", "legalName": "Bolaget AB", "legalForm": "AB",
             "address": {"street": "Gatan 1", "postalCode": "11122", "city": "Stockholm"}, "country": "SE",
             "contact": {"name": "Eva Test", "email": "eva@example.org"}, "state": "VERIFIED",
             "appliedAt": "2026-11-20T10:00:00Z", "decidedAt": "2026-11-21T10:00:00.123456Z"}
            """.formatted(ID);
    private static final String MEMBER = """
            {"id": "%s", "name": "Eva Test", "email": "eva@example.org", "state": "INVITED", "invitedAt": "2026-11-20T10:00:00Z"}
            """.formatted(ID);

    @BeforeEach
    void forget() {
        StubServices.allAnswer(Answer.json(200, ORGANISATION));
    }

    @Test
    void organisationHasEveryAllowedField() throws Exception {
        Response answer = employer().get("/api/v1/employer");

        assertThat(json(answer)).isEqualTo(JSON.readTree(ORGANISATION));
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.headers().hasHeaderWithName("ETag")).isFalse();
    }

    @Test
    void membersHaveEveryAllowedField() throws Exception {
        StubServices.ACCOUNT.answers(Answer.json(200, "{\"items\": [" + MEMBER + "], \"nextCursor\": \"abc\"}"));

        JsonNode page = json(employer().get("/api/v1/employer/members?limit=5"));

        assertThat(page.get("items").get(0)).isEqualTo(JSON.readTree(MEMBER));
        assertThat(page.get("nextCursor").asText()).isEqualTo("abc");
        assertThat(StubServices.ACCOUNT.onlyRequest().uri()).isEqualTo("/api/v1/employer/members?limit=5");
    }

    @Test
    void unknownFieldsAndHeadersStayInside() {
        String canaries = "\"personnummer\": \"canary\", \"notes\": {\"canary\": 1}, ";
        StubServices.ACCOUNT.answers(Answer.json(
                        200,
                        "{" + canaries + "\"items\": [{" + canaries
                                + MEMBER.strip().substring(1) + "], \"contact\": {" + canaries
                                + "\"name\": \"Eva\"}, \"state\": \"CANARY\", \"id\": \"canary\"}")
                .with("X-Canary", "canary")
                .with("ETag", "\"canary\"")
                .with("Set-Cookie", "canary=1"));

        for (String path : new String[] {"/employer", "/employer/members"}) {
            Response answer = employer().get("/api/v1" + path);
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat((answer.headers() + answer.asString()).toLowerCase(Locale.ROOT))
                    .doesNotContain("canary");
            assertThat(answer.asString()).contains("Eva");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "8001011234, false",
        "8012311234, false",
        "5560000001, true",
        "DE123456789, true",
        "'556000 0001', false"
    })
    void numberOfASoleTraderStaysInside(String number, boolean shown) throws Exception {
        StubServices.ACCOUNT.answers(Answer.json(200, "{\"organisationNumber\": \"" + number + "\"}"));

        assertThat(json(employer().get("/api/v1/employer")).has("organisationNumber"))
                .isEqualTo(shown);
    }

    @Test
    void patchGoesOnAsItCame() throws Exception {
        String patch = "{\"contact\":{\"email\":\"ny@example.org\"},\"country\":null}";

        Response answer = employer()
                .contentType("application/merge-patch+json")
                .header("If-Match", "\"4\"")
                .body(patch)
                .patch("/api/v1/employer");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer)).isEqualTo(JSON.readTree(ORGANISATION));
        var request = StubServices.ACCOUNT.onlyRequest();
        assertThat(request.method()).isEqualTo("PATCH");
        assertThat(JSON.readTree(request.body())).isEqualTo(JSON.readTree(patch));
        assertThat(request.header("if-match")).isEqualTo("\"4\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"state\": \"VERIFIED\"} | 400",
                "{\"contact\": {\"role\": \"x\"}} | 400",
                "{\"contact\": \"x\"} | 400",
                "[] | 400",
                "{\"country\": \"Sverige\"} | 422",
                "{ | 400"
            })
    void patchHoldsNothingThatIsNotKnown(String patch, int status) {
        Response answer = employer().contentType("application/json").body(patch).patch("/api/v1/employer");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void invitationIsSentOnWithItsKey() throws Exception {
        StubServices.ACCOUNT.answers(Answer.json(201, MEMBER));

        Response answer = employer()
                .contentType("application/json")
                .header("Idempotency-Key", "k-1")
                .body("{\"name\": \"Eva Test\", \"email\": \"eva@example.org\"}")
                .post("/api/v1/employer/members");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(json(answer)).isEqualTo(JSON.readTree(MEMBER));
        assertThat(StubServices.ACCOUNT.onlyRequest().header("idempotency-key")).isEqualTo("k-1");
        assertThat(JSON.readTree(StubServices.ACCOUNT.onlyRequest().body()))
                .isEqualTo(JSON.readTree("{\"name\": \"Eva Test\", \"email\": \"eva@example.org\"}"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"name\": \" \", \"email\": \"eva@example.org\"}",
                "{\"name\": \"Eva\", \"email\": \"eva\"}"
            })
    void invitationNeedsNameAndAddress(String body) {
        assertThat(employer()
                        .contentType("application/json")
                        .body(body)
                        .post("/api/v1/employer/members")
                        .statusCode())
                .isEqualTo(422);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void removedMemberIsGoneWhenTheServiceSaysSo() {
        StubServices.ACCOUNT.answers(new Answer(204, Map.of(), "", Duration.ZERO));

        assertThat(employer().delete("/api/v1/employer/members/" + ID).statusCode())
                .isEqualTo(204);
        assertThat(StubServices.ACCOUNT.onlyRequest().uri()).isEqualTo("/api/v1/employer/members/" + ID);
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /employer, 403, forbidden",
        "PATCH, /employer, 403, employer-not-verified",
        "PATCH, /employer, 412, precondition-failed",
        "POST, /employer/members, 403, employer-not-verified",
        "POST, /employer/members, 409, conflict",
        "DELETE, /employer/members/abc, 404, not-found",
        "DELETE, /employer/members/abc, 409, conflict",
        "DELETE, /employer/members/abc, 503, unavailable",
        "DELETE, /employer/members/abc, 500, unavailable",
        "DELETE, /employer/members/abc, 302, unavailable"
    })
    void refusalsKeepTheirMeaningAndNoText(String method, String path, int status, String slug) {
        StubServices.ACCOUNT.answers(Answer.problem(status, "{\"detail\": \"canary\", \"type\": \"canary\"}"));
        String body = method.equals("POST") ? "{\"name\": \"Eva\", \"email\": \"eva@example.org\"}" : "{}";

        Response answer = employer()
                .redirects()
                .follow(false)
                .contentType("application/json")
                .body(method.equals("GET") || method.equals("DELETE") ? "" : body)
                .request(method, "/api/v1" + path);

        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:tillit:problem:" + slug);
        assertThat(answer.asString()).doesNotContain("canary");
    }

    private static RequestSpecification employer() {
        return given().auth().oauth2(Tokens.employer(UUID.randomUUID()));
    }

    private static JsonNode json(Response answer) throws Exception {
        return JSON.readTree(answer.then().extract().asString());
    }
}
