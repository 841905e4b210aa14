package se.tillit.gateway.door;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import se.tillit.gateway.stub.RawHttp;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

/** Metrics and spans name requests by their templates: no id, token or search term gets into either. */
@QuarkusTest
@TestProfile(ObservedNamesResourceTest.Traced.class)
@WithTestResource(StubServices.class)
class ObservedNamesResourceTest {

    private static final String SECRET = "canary-0b9cbd38";

    @TestHTTPResource(value = "/", management = true)
    @SuppressWarnings("NullAway.Init")
    String management;

    /** Writes spans to a file. */
    public static class Traced implements QuarkusTestProfile {

        static final Path FILE = Path.of("target/observed-names-spans.jsonl").toAbsolutePath();

        @Override
        public Map<String, String> getConfigOverrides() {
            try {
                Files.deleteIfExists(FILE);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            return Map.of("tillit.traces.file", FILE.toString());
        }
    }

    @Test
    void namesAreTemplates() throws IOException {
        // Given
        StubServices.allAnswer(Answer.json(200, "{\"view\": \"ANONYMOUS\", \"items\": []}"));
        String candidate = Tokens.candidate(UUID.randomUUID());
        String employer = Tokens.employer(UUID.randomUUID());

        // When: forwarded, built here, refused in every way, and down
        given().auth().oauth2(candidate).get("/api/v1/me/cvs/" + SECRET);
        given().get("/api/v1/registrations/confirmations/" + SECRET);
        given().auth().oauth2(employer).get("/api/v1/employer/cvs/" + SECRET);
        given().auth().oauth2(employer).get("/api/v1/employer/cvs?q=" + SECRET);
        given().auth().oauth2(employer).get("/api/v1/me/cvs/" + SECRET);
        given().get("/api/v1/me/cvs/" + SECRET);
        given().auth().oauth2(candidate).post("/api/v1/me/cvs/" + SECRET);
        given().get("/api/v1/unknown/" + SECRET + "?x=" + SECRET);
        given().get("/api/v1/policies?lang=" + SECRET);
        given().options("/api/v1/me/cvs/" + SECRET);
        RawHttp.statusOf("GET", "/api/v1/policies?" + SECRET + "\u00e5", "x");
        StubServices.CV.stop();
        given().auth().oauth2(candidate).get("/api/v1/me/cvs/" + SECRET);
        given().auth().oauth2(employer).get("/api/v1/employer/cvs/" + SECRET);
        StubServices.CV.start();

        // Then
        String metrics = metrics();
        assertThat(metrics)
                .contains("uri=\"/me/cvs/{id}\"")
                .contains("uri=\"/employer/cvs/{ref}\"")
                .contains("uri=\"/registrations/confirmations/{token}\"")
                .doesNotContain(SECRET);
        Awaitility.await()
                .atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(Traced.FILE).content().contains("/employer/cvs/{ref}"));
        assertThat(Traced.FILE).content().contains("/me/cvs/{id}").doesNotContain(SECRET);
    }

    private String metrics() {
        return given().get(management + "metrics")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }
}
