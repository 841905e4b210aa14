package se.tillit.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.gateway.route.Route;
import se.tillit.gateway.route.RoutingTable;
import se.tillit.gateway.stub.RawHttp;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(StubServices.class)
class DoorResourceTest {

    private static final List<String> ROLES = List.of("candidate", "employer", "partner", "operator", "dpo");

    @BeforeEach
    void forget() {
        StubServices.allAnswer(Answer.json(200, "{}"));
    }

    static Stream<Route> closedRows() {
        return new RoutingTable().routes().stream().filter(row -> !row.access().open());
    }

    @ParameterizedTest
    @MethodSource("closedRows")
    void closedPathNeedsAToken(Route row) {
        Response answer = given().request(row.method(), pathOf(row));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @ParameterizedTest
    @MethodSource("closedRows")
    void tokenOfAnotherRoleIsRefused(Route row) {
        for (String role : ROLES) {
            if (row.access().admits(java.util.Set.of(role))) {
                continue;
            }
            Response answer = given().auth()
                    .oauth2(Tokens.person(UUID.randomUUID(), role))
                    .request(row.method(), pathOf(row));
            assertThat(answer.statusCode()).as(role).isEqualTo(403);
            assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:tillit:problem:forbidden");
        }
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @ParameterizedTest
    @MethodSource("closedRows")
    void tokenOfTheRoleOpensThePath(Route row) {
        Response answer = given().auth()
                .oauth2(Tokens.person(
                        UUID.randomUUID(), row.access().roles().iterator().next()))
                .request(row.method(), pathOf(row));

        assertThat(answer.statusCode()).isNotIn(401, 403, 404, 405, 429);
    }

    @Test
    void spoiltTokensAreRefused() {
        UUID id = UUID.randomUUID();
        List<String> spoilt = List.of(
                "nonsense",
                Tokens.signForged(Tokens.claims(id.toString(), "tillit-web", "candidate")),
                Tokens.sign(Tokens.claims(id.toString(), "tillit-web", "candidate")
                        .issuer("http://localhost/realms/other")),
                Tokens.sign(
                        Tokens.claims(id.toString(), "tillit-web", "candidate").audience("other")),
                Tokens.sign(Tokens.claims(id.toString(), "tillit-web", "candidate")
                        .expiresAt(Instant.now().minusSeconds(120))));

        for (String token : spoilt) {
            given().auth().oauth2(token).get("/api/v1/me").then().statusCode(401);
            given().auth().oauth2(token).get("/api/v1/employer").then().statusCode(401);
        }
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void roleOfAForeignClientOpensNothing() {
        String token = Tokens.sign(Tokens.claims(UUID.randomUUID().toString(), "some-other-client", "candidate"));

        given().auth().oauth2(token).get("/api/v1/me").then().statusCode(403);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/internal/profiles/0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11",
                "/api/v1/internal/employer-access",
                "/api/v1//internal/employer-access",
                "/api/v1/%69nternal/employer-access",
                "/api/v1/%2569nternal/employer-access",
                "/api/v1/Internal/employer-access",
                "/api/v1/internal;x=1/employer-access",
                "/api/v1/;x/internal/employer-access",
                "/api/v1/me/../internal/employer-access",
                "/api/v1/me/%2e%2e/internal/employer-access",
                "/api/v1/me/..%2finternal/employer-access",
                "/api/v1/me/..;/internal/employer-access",
                "/api/v1/./internal/employer-access",
                "/api/v1/me/cvs/..%5c..%5c..%5cinternal",
                "/api/v1/me/cvs/%2e%2e%2f%2e%2e%2finternal",
                "/internal/employer-access",
                "//api/v1/internal/employer-access",
                "/api/v1\\internal\\employer-access",
                "/api/v1/me%00/internal",
                "http://localhost/api/v1/internal/employer-access",
                "*"
            })
    void internalPathsHaveNoDoor(String path) {
        for (String token : List.of(
                Tokens.candidate(UUID.randomUUID()),
                Tokens.operator(),
                Tokens.service("account-service", "svc-profile-write", "svc-employer-access-write"))) {
            for (String method : List.of("GET", "PUT", "OPTIONS")) {
                assertThat(RawHttp.statusOf(method, path, token)).as(method).isIn(400, 404);
            }
        }
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/api",
                "/api/v1",
                "/api/v1/",
                "/q/openapi",
                "/q/health",
                "/q/metrics",
                "/q/swagger-ui",
                "/api/v1/unknown"
            })
    void unlistedPathIsNotFound(String path) {
        given().get(path)
                .then()
                .statusCode(404)
                .contentType("application/problem+json")
                .body("type", equalTo("urn:tillit:problem:not-found"))
                .header("Cache-Control", "no-store");
    }

    @Test
    void problemsSpeakTheCallersLanguage() {
        given().header("Accept-Language", "sv-SE, en;q=0.5")
                .get("/api/v1/unknown")
                .then()
                .statusCode(404)
                .header("Content-Language", "sv")
                .body("instance", org.hamcrest.Matchers.matchesPattern("[0-9a-f]{32}"));
    }

    @Test
    void wrongMethodNamesTheRightOnes() {
        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .post("/api/v1/me/profile")
                .then()
                .statusCode(405)
                .contentType(startsWith("application/problem+json"))
                .header("Allow", "GET, HEAD, OPTIONS, PATCH");
        assertThat(RawHttp.statusOf("TRACE", "/api/v1/me", "x")).isEqualTo(405);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void optionsDescribesAPath() {
        given().options("/api/v1/employer/cvs/abc").then().statusCode(204).header("Allow", "GET, HEAD, OPTIONS");
        given().options("/api/v1/registrations").then().statusCode(204).header("Allow", "OPTIONS, POST");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void lengthAndChunksTogetherAreNeverTwoRequests() {
        // By its length the body is "0\r\n\r\n" and the rest a second request; by its chunks the body is empty.
        String answer = RawHttp.send(String.join(
                "\r\n",
                "POST /api/v1/registrations HTTP/1.1",
                "Host: localhost",
                "Content-Type: application/json",
                "Content-Length: 5",
                "Transfer-Encoding: chunked",
                "",
                "0",
                "",
                "GET /api/v1/policies HTTP/1.1",
                "Host: localhost",
                "",
                ""));

        assertThat(answer.split("HTTP/1\\.1 ", -1)).as("answers in\n%s", answer).hasSize(2);
        assertThat(answer).doesNotContain("[still open]");
        assertThat(StubServices.CONSENT.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Transfer-Encoding: xchunked\r\n",
                "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n",
                "Transfer-Encoding: gzip, chunked\r\n",
                "Content-Length: 3\r\nContent-Length: 4\r\n",
                "Content-Length: +3\r\n",
                "Content-Length: 3, 3\r\n",
                "Host: other\r\n",
                "Authorization: Bearer a\r\nAuthorization: Bearer b\r\n",
                "Transfer-Encoding : chunked\r\n"
            })
    void ambiguousFramingIsRefused(String header) {
        String answer = RawHttp.send("POST /api/v1/registrations HTTP/1.1\r\nHost: localhost\r\n" + header
                + "\r\n0\r\n\r\nGET /api/v1/policies HTTP/1.1\r\nHost: localhost\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 400").doesNotContain("[still open]");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void chunksInHttp10AreRefused() {
        assertThat(RawHttp.send("POST /api/v1/registrations HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n"))
                .startsWith("HTTP/1.0 400");
    }

    @Test
    void queryIsPrintable() {
        assertThat(RawHttp.statusOf("GET", "/api/v1/policies?lang=\u00e5", "x")).isEqualTo(400);
        assertThat(RawHttp.statusOf("GET", "/api/v1/policies?lang=" + "x".repeat(5000), "x"))
                .isEqualTo(400);
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void answersCarryTheSecurityHeaders() {
        for (String path : List.of("/api/v1/policies", "/api/v1/unknown", "/api/v1/me")) {
            given().get(path)
                    .then()
                    .header("X-Content-Type-Options", "nosniff")
                    .header("X-Frame-Options", "DENY")
                    .header("Referrer-Policy", "no-referrer")
                    .header("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        }
    }

    @Test
    void foreignOriginGetsNoPermission() {
        Response preflight = given().header("Origin", "https://evil.example")
                .header("Access-Control-Request-Method", "GET")
                .options("/api/v1/me");

        assertThat(preflight.headers().hasHeaderWithName("Access-Control-Allow-Origin"))
                .isFalse();
    }

    /** A parked event's id names its service too. */
    private static String pathOf(Route row) {
        String id = "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11";
        String path = row.template().absolute();
        return path.replaceAll("\\{[a-zA-Z]+}", path.contains("/parked-events/") ? "cv-service." + id : id);
    }
}
