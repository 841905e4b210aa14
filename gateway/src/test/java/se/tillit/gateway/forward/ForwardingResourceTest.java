package se.tillit.gateway.forward;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.gateway.stub.RawHttp;
import se.tillit.gateway.stub.StubService;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(StubServices.class)
class ForwardingResourceTest {

    private static final String ID = "0b9cbd38-6ab5-4a75-9f0f-4a2f5a6b1a11";

    @BeforeEach
    void forget() {
        StubServices.allAnswer(Answer.json(200, "{}"));
    }

    @Test
    void everyServiceGetsItsOwnPaths() {
        candidate().get("/api/v1/me").then().statusCode(200);
        assertThat(StubServices.ACCOUNT.onlyRequest().uri()).isEqualTo("/api/v1/me");

        candidate().get("/api/v1/me/profile").then().statusCode(200);
        assertThat(StubServices.CV.onlyRequest().uri()).isEqualTo("/api/v1/me/profile");

        given().get("/api/v1/policies?lang=sv").then().statusCode(200);
        assertThat(StubServices.CONSENT.onlyRequest().uri()).isEqualTo("/api/v1/policies?lang=sv");
        assertThat(StubServices.requestsBehind()).isEqualTo(3);
    }

    @Test
    void bodyAndAllowedHeadersReachTheService() {
        String token = Tokens.candidate(UUID.randomUUID());
        String body = "{\"content\": {\"headline\": \"Svetsare från Örnsköldsvik\"}}";

        given().auth()
                .oauth2(token)
                .contentType("application/json; charset=utf-8")
                .header("Accept-Language", "sv")
                .header("If-Match", "\"3\"")
                .header("Idempotency-Key", "k-1")
                .header("X-User-Id", "intruder")
                .header("X-Forwarded-For", "192.0.2.1")
                .header("Forwarded", "for=192.0.2.1")
                .header("Cookie", "session=1")
                .body(body)
                .put("/api/v1/me/cvs/" + ID)
                .then()
                .statusCode(200);

        StubService.Received received = StubServices.CV.onlyRequest();
        assertThat(received.method()).isEqualTo("PUT");
        assertThat(received.body()).isEqualTo(body);
        assertThat(received.header("authorization")).isEqualTo("Bearer " + token);
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(received.headers().keySet());
        names.removeAll(List.of("traceparent", "tracestate"));
        assertThat(names)
                .containsExactlyInAnyOrder(
                        "Accept",
                        "Accept-language",
                        "Authorization",
                        "Content-length",
                        "Content-type",
                        "Host",
                        "Idempotency-key",
                        "If-match");
    }

    @Test
    void oneTraceRunsThroughTheGateway() {
        String trace = "0af7651916cd43dd8448eb211c80319c";
        candidate()
                .header("traceparent", "00-" + trace + "-b7ad6b7169203331-01")
                .get("/api/v1/me")
                .then()
                .statusCode(200);

        List<String> parents = StubServices.ACCOUNT.onlyRequest().headers().get("traceparent");
        assertThat(parents).singleElement().asString().contains(trace).doesNotContain("b7ad6b7169203331");
    }

    @Test
    void openPathsGetNoToken() {
        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .get("/api/v1/policies")
                .then()
                .statusCode(200);

        assertThat(StubServices.CONSENT.onlyRequest().header("authorization")).isEmpty();
    }

    @Test
    void brokenTokenIsNoHindranceOnOpenPaths() {
        given().auth().oauth2("broken").get("/api/v1/policies").then().statusCode(200);
    }

    @Test
    void answerPassesWithItsAllowedHeaders() {
        StubServices.CV.answers(Answer.json(201, "{\"id\": \"1\"}")
                .with("ETag", "\"1\"")
                .with("Location", StubServices.CV.url() + "/api/v1/me/cvs/1")
                .with("Set-Cookie", "a=b")
                .with("Server", "stub")
                .with("X-Debug", "host-7"));

        Response answer = candidate().contentType("application/json").body("{}").post("/api/v1/me/cvs");

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.asString()).isEqualTo("{\"id\": \"1\"}");
        assertThat(answer.header("ETag")).isEqualTo("\"1\"");
        assertThat(answer.header("Location")).isEqualTo("/api/v1/me/cvs/1");
        assertThat(answer.headers().hasHeaderWithName("Set-Cookie")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("Server")).isFalse();
        assertThat(answer.headers().hasHeaderWithName("X-Debug")).isFalse();
    }

    @Test
    void problemOfAServicePasses() {
        String problem =
                "{\"type\":\"urn:tillit:problem:notice-required\",\"status\":428,\"requiredNotices\":[{\"key\":\"k\"}]}";
        StubServices.CV.answers(Answer.problem(428, problem));

        Response answer = candidate()
                .contentType("application/json")
                .body("{\"visibility\": \"ANONYMOUS\"}")
                .put("/api/v1/me/cvs/" + ID + "/visibility");

        assertThat(answer.statusCode()).isEqualTo(428);
        assertThat(answer.asString()).isEqualTo(problem);
    }

    @ParameterizedTest
    @CsvSource({
        "500, 502, bad-gateway",
        "501, 502, bad-gateway",
        "502, 502, bad-gateway",
        "503, 503, unavailable",
        "404, 404, not-found",
        "413, 413, payload-too-large",
        "418, 400, malformed-request",
        "302, 502, bad-gateway"
    })
    void foreignErrorTextIsReplaced(int sent, int status, String slug) {
        StubServices.ACCOUNT.answers(new Answer(
                sent,
                Map.of("Content-Type", "text/html", "Location", "http://evil.example/"),
                "<h1>java.lang.NullPointerException at canary</h1>",
                Duration.ZERO));

        Response answer = candidate().redirects().follow(false).get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:tillit:problem:" + slug);
        assertThat(answer.headers() + answer.asString())
                .doesNotContain("canary")
                .doesNotContain("evil");
    }

    @Test
    void notModifiedPasses() {
        StubServices.CONSENT.answers(new Answer(304, Map.of("ETag", "\"7\""), "", Duration.ZERO));

        given().header("If-None-Match", "\"7\"")
                .get("/api/v1/policies")
                .then()
                .statusCode(304)
                .header("ETag", "\"7\"");
        assertThat(StubServices.CONSENT.onlyRequest().header("if-none-match")).isEqualTo("\"7\"");
    }

    @Test
    void headHasTheHeadersAndNoBody() {
        StubServices.ACCOUNT.answers(Answer.json(200, "").with("ETag", "\"7\""));

        Response answer = candidate().head("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"7\"");
        assertThat(StubServices.ACCOUNT.onlyRequest().method()).isEqualTo("HEAD");
    }

    @Test
    void slowServiceIsUnavailable() {
        StubServices.ACCOUNT.answers(Answer.json(200, "{}").after(Duration.ofSeconds(4)));

        Response answer = candidate().header("Accept-Language", "sv").get("/api/v1/me");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.header("Content-Language")).isEqualTo("sv");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
        assertThat(answer.jsonPath().getString("type")).isEqualTo("urn:tillit:problem:unavailable");
    }

    @Test
    void serviceThatIsDownIsUnavailableAndComesBack() {
        StubServices.ACCOUNT.stop();
        try {
            Response answer = candidate().get("/api/v1/me");
            assertThat(answer.statusCode()).isEqualTo(503);
            assertThat(answer.header("Retry-After")).isEqualTo("5");
            assertThat(answer.contentType()).startsWith("application/problem+json");
        } finally {
            StubServices.ACCOUNT.start();
        }
        assertThat(candidate().get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void bodyUpToTheLimitPasses() {
        String body = "\"" + "x".repeat(256 * 1024 - 2) + "\"";
        candidate()
                .contentType("application/json")
                .body(body)
                .put("/api/v1/me/cvs/" + ID)
                .then()
                .statusCode(200);
        assertThat(StubServices.CV.onlyRequest().body()).hasSize(256 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {256 * 1024 + 1, 900 * 1024})
    void bodyAboveTheLimitIsRefused(int size) {
        Response answer = candidate()
                .contentType("application/json")
                .body("x".repeat(size))
                .put("/api/v1/me/cvs/" + ID);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void bodyForTheGatewayItselfHasTheSameLimit() {
        Response answer = given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .contentType("application/json")
                .body("x".repeat(256 * 1024 + 1))
                .post("/api/v1/employer/cv-searches");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.contentType()).startsWith("application/problem+json");
    }

    @Test
    void bodyThatDoesNotComeEndsTheConnection() {
        String answer = RawHttp.send("PUT /api/v1/me/cvs/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(ID, Tokens.candidate(UUID.randomUUID()))
                + "Content-Type: application/json\r\nContent-Length: 100\r\n\r\n{");

        assertThat(answer).doesNotContain("[still open]");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void chunkedBodyAboveTheLimitIsRefused() {
        String chunk = "8000\r\n" + "x".repeat(0x8000) + "\r\n";
        String answer = RawHttp.send("PUT /api/v1/me/cvs/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(ID, Tokens.candidate(UUID.randomUUID()))
                + "Content-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
                + chunk.repeat(9) + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void chunkedBodyIsSentOnWithALength() {
        String answer = RawHttp.send("PUT /api/v1/me/cvs/%s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(ID, Tokens.candidate(UUID.randomUUID()))
                + "Content-Type: application/json\r\n"
                + "Transfer-Encoding: chunked\r\n\r\n"
                + "3\r\n"
                + "{\"a\r\n"
                + "5\r\n"
                + "\": 1}\r\n"
                + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        StubService.Received received = StubServices.CV.onlyRequest();
        assertThat(received.body()).isEqualTo("{\"a\": 1}");
        assertThat(received.header("content-length")).isEqualTo("8");
        assertThat(received.header("transfer-encoding")).isEmpty();
    }

    @Test
    void batchOfAPartnerPassesAsItComesWithTheServicesQuota() {
        StubServices.JOBAGENT.answers(
                StubService.Answer.json(200, "{}").with("RateLimit", "\"partner-batches\";r=1;t=5"));
        String body = "x".repeat(3 * 1024 * 1024);

        Response answer = given().auth()
                .oauth2(Tokens.partner("partner-1"))
                .contentType("application/x-ndjson")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/partner/job-ads/batch");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("RateLimit")).isEqualTo("\"partner-batches\";r=1;t=5");
        assertThat(StubServices.JOBAGENT.onlyRequest().body()).isEqualTo(body);
    }

    @Test
    void chunkedBatchPassesToo() {
        String answer = RawHttp.send(
                "POST /api/v1/partner/job-ads/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                                .formatted(Tokens.partner("partner-1"))
                        + "Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n"
                        + "3\r\n"
                        + "{\"a\r\n"
                        + "5\r\n"
                        + "\": 1}\r\n"
                        + "0\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(StubServices.JOBAGENT.onlyRequest().body()).isEqualTo("{\"a\": 1}");
    }

    @Test
    void batchThatDoesNotComeEndsTheConnection() {
        String answer = RawHttp.send(
                "POST /api/v1/partner/job-ads/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                                .formatted(Tokens.partner("partner-1"))
                        + "Content-Type: application/x-ndjson\r\nContent-Length: 100\r\n\r\n{",
                10_000);

        assertThat(answer).doesNotContain("[still open]");
    }

    @Test
    void batchAboveItsLimitIsRefused() {
        String head = "POST /api/v1/partner/job-ads/batch HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                .formatted(Tokens.partner("partner-1"));

        assertThat(RawHttp.send(head + "Content-Type: application/json\r\nContent-Length: 67108865\r\n\r\n["))
                .startsWith("HTTP/1.1 413");
        assertThat(StubServices.requestsBehind()).isZero();
    }

    @Test
    void deleteWithoutBodyHasNone() {
        StubServices.CV.answers(new Answer(204, Map.of(), "", Duration.ZERO));

        candidate().delete("/api/v1/me/cvs/" + ID).then().statusCode(204);

        assertThat(StubServices.CV.onlyRequest().method()).isEqualTo("DELETE");
        assertThat(StubServices.CV.onlyRequest().body()).isEmpty();
    }

    @Test
    void webSocketIsNoTunnel() {
        String answer = RawHttp.send("GET /api/v1/me HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\n"
                        .formatted(Tokens.candidate(UUID.randomUUID()))
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nX-User-Id: intruder\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 200");
        assertThat(StubServices.ACCOUNT.onlyRequest().headers().toString())
                .doesNotContain("websocket")
                .doesNotContain("intruder");
    }

    private static RequestSpecification candidate() {
        return given().auth().oauth2(Tokens.candidate(UUID.randomUUID()));
    }
}
