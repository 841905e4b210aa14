package se.tillit.gateway.ratelimit;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.gateway.stub.LowLimits;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@TestProfile(LowLimits.class)
@WithTestResource(StubServices.class)
class RateLimitResourceTest {

    private static final AtomicInteger HOSTS = new AtomicInteger();

    @BeforeEach
    void forget() {
        StubServices.allAnswer(Answer.json(200, "{\"items\": [], \"view\": \"ANONYMOUS\"}"));
    }

    @Test
    void answersSayWhereTheCallerStands() {
        Response answer = as(Tokens.candidate(UUID.randomUUID())).get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("RateLimit-Policy")).isEqualTo("\"read\";q=3;w=60");
        assertThat(answer.header("RateLimit")).matches("\"read\";r=2;t=\\d+");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/employer/cvs,employer,employer-search",
        "POST,/employer/cv-searches,employer,employer-search",
        "GET,/employer/cvs/abcdefgh,employer,employer-read",
        "GET,/employer,employer,read",
        "GET,/me/cvs,candidate,read",
        "POST,/me/cvs,candidate,write",
        "GET,/admin/employers,operator,read"
    })
    void oneRequestTooManyIsRefusedAndSaysWhenToReturn(String method, String path, String role, String policy) {
        String token = Tokens.person(UUID.randomUUID(), role);

        List<Response> answers = IntStream.range(0, 4)
                .mapToObj(_ -> as(token)
                        .contentType("application/json")
                        .body(method.equals("POST") ? "{}" : "")
                        .request(method, "/api/v1" + path))
                .toList();

        assertThat(answers.subList(0, 3)).allMatch(answer -> answer.statusCode() < 400);
        Response refused = answers.getLast();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.contentType()).startsWith("application/problem+json");
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 20);
        assertThat(refused.header("RateLimit")).startsWith("\"" + policy + "\";r=0;");
        assertThat(refused.jsonPath().getString("type")).isEqualTo("urn:tillit:problem:too-many-requests");
        assertThat(StubServices.requestsBehind()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource({
        "PUT,/me/cvs/0b9cbd38/visibility,candidate",
        "PUT,/me/cvs/0b9cbd38,candidate",
        "DELETE,/me/cvs/0b9cbd38,candidate",
        "PATCH,/me/profile,candidate",
        "DELETE,/employer/members/0b9cbd38,employer",
        "POST,/admin/employers/0b9cbd38/suspension,operator"
    })
    void closingIsNeverRefused(String method, String path, String role) {
        String token = Tokens.person(UUID.randomUUID(), role);

        for (int i = 0; i < 20; i++) {
            Response answer = as(token)
                    .contentType("application/json")
                    .body("{\"visibility\": \"INACTIVE\"}")
                    .request(method, "/api/v1" + path);
            assertThat(answer.statusCode()).isLessThan(400);
            assertThat(answer.headers().hasHeaderWithName("RateLimit")).isFalse();
        }
        assertThat(StubServices.requestsBehind()).isEqualTo(20);
    }

    @Test
    void callersWithALoginDoNotShareAnAddress() {
        String one = Tokens.candidate(UUID.randomUUID());
        IntStream.range(0, 4).forEach(_ -> as(one).get("/api/v1/me"));

        assertThat(as(one).get("/api/v1/me").statusCode()).isEqualTo(429);
        assertThat(as(Tokens.candidate(UUID.randomUUID())).get("/api/v1/me").statusCode())
                .isEqualTo(200);
    }

    @Test
    void callersWithoutALoginAreKnownByTheAddressThatTheProxySaw() {
        String address = nextAddress();
        for (int i = 0; i < 3; i++) {
            assertThat(from(address).body("{}").post("/api/v1/registrations").statusCode())
                    .isEqualTo(200);
        }

        assertThat(from(address).body("{}").post("/api/v1/registrations").statusCode())
                .isEqualTo(429);
        // Writing an address of its own in front changes nothing, another address does.
        assertThat(from("192.0.2.250, " + address)
                        .body("{}")
                        .post("/api/v1/registrations")
                        .statusCode())
                .isEqualTo(429);
        assertThat(from(nextAddress()).body("{}").post("/api/v1/registrations").statusCode())
                .isEqualTo(200);
    }

    @Test
    void readingDocumentsHasABucketOfItsOwn() {
        String address = nextAddress();
        IntStream.range(0, 4).forEach(_ -> from(address).body("{}").post("/api/v1/registrations"));

        assertThat(from(address).get("/api/v1/policies").statusCode()).isEqualTo(200);
    }

    @Test
    void allowedOriginMayReadTheAnswerAndItsLimits() {
        Response answer = as(Tokens.candidate(UUID.randomUUID()))
                .header("Origin", "https://tillit.example")
                .get("/api/v1/me");

        assertThat(answer.header("Access-Control-Allow-Origin")).isEqualTo("https://tillit.example");
        assertThat(answer.header("Access-Control-Expose-Headers"))
                .contains("ETag", "Location", "RateLimit", "RateLimit-Policy", "Retry-After");
        assertThat(answer.header("Access-Control-Allow-Credentials")).isIn(null, "false");
    }

    @Test
    void preflightOfAnAllowedOriginIsAnsweredWithoutALogin() {
        Response preflight = given().header("Origin", "https://tillit.example")
                .header("Access-Control-Request-Method", "PUT")
                .header("Access-Control-Request-Headers", "authorization,content-type,if-match")
                .options("/api/v1/me/cvs/1/visibility");

        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.header("Access-Control-Allow-Methods")).contains("PUT");
        assertThat(preflight.header("Access-Control-Allow-Headers").toLowerCase(java.util.Locale.ROOT))
                .contains("authorization", "if-match");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void otherOriginMayNot() {
        Response answer = as(Tokens.candidate(UUID.randomUUID()))
                .header("Origin", "https://tillit.example.evil.example")
                .get("/api/v1/me");

        assertThat(answer.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
        assertThat(StubServices.requestsBehind()).isZero();
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private static RequestSpecification from(String address) {
        return given().contentType("application/json").header("X-Forwarded-For", address);
    }

    private static String nextAddress() {
        return "198.51.100." + HOSTS.incrementAndGet();
    }
}
