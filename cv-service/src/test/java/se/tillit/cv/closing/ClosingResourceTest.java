package se.tillit.cv.closing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.cv.Broker;
import se.tillit.cv.Candidate;
import se.tillit.cv.CvStack;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.erasure.Step;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(CvStack.class)
class ClosingResourceTest {

    private final String word = Drafts.word();
    private Candidate candidate;
    private Employer employer;

    @BeforeEach
    void prepare() {
        candidate = Candidate.withProfile();
        employer = Employer.verified();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERASURE", "RETENTION"})
    void hidesEverythingOfAPersonFromEveryEmployer(String reason) {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        candidate.writesAndShows(Drafts.headed(word), "ANONYMOUS");
        String ref = employer.finds(word).getFirst();

        states(closing(1, true, reason)).then().statusCode(204);

        assertThat(employer.finds(word)).isEmpty();
        employer.reads(ref).then().statusCode(404);
        assertThat(Employer.verified().finds(word)).isEmpty();
    }

    @Test
    void hidesNobodyElse() {
        Candidate other = Candidate.withProfile();
        other.writesAndShows(Drafts.headed(word), "PUBLIC");

        states(closing(1, true, "ERASURE")).then().statusCode(204);

        assertThat(employer.finds(word)).hasSize(1);
    }

    @Test
    void hidesWhatIsOpenedLater() {
        states(closing(1, true, "ERASURE")).then().statusCode(204);

        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");

        assertThat(employer.finds(word)).isEmpty();
    }

    @Test
    void endsWithANewerVersionAndNeverWithAnOlderOne() {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        states(closing(5, true, "RETENTION")).then().statusCode(204);

        states(closing(4, false, "RETENTION")).then().statusCode(204);
        assertThat(employer.finds(word)).isEmpty();

        states(closing(5, false, "RETENTION")).then().statusCode(204);
        assertThat(employer.finds(word)).isEmpty();

        states(closing(6, false, "RETENTION")).then().statusCode(204);
        assertThat(employer.finds(word)).hasSize(1);
    }

    @Test
    void hidesWhomAParkedOrderOfAnErasureNames() {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        ErasureOrdered order = new ErasureOrdered(UUID.randomUUID(), 1, candidate.id(), Service.CV, Step.DATA);

        Broker.awaitOutcome(
                "erasure-orders",
                "parked",
                () -> Broker.sends(
                        order,
                        UUID.randomUUID(),
                        "{\"erasureId\": \"%s\", \"version\": 1, \"accountId\": \"%s\", \"step\""
                                .formatted(order.erasureId(), candidate.id())));

        assertThat(employer.finds(word)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-closing-read", "svc-employer-access-write", "candidate", "operator", "dpo"})
    void refusesAServiceWithAnotherRole(String role) {
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");

        states(Tokens.service("consent-service", role), closing(1, true, "ERASURE"))
                .then()
                .statusCode(403);

        assertThat(employer.finds(word)).hasSize(1);
    }

    @Test
    void refusesThePersonHerselfAndWhoeverBringsNoToken() {
        states(candidate.token(), closing(1, false, "ERASURE")).then().statusCode(403);
        given().contentType(ContentType.JSON)
                .body(closing(1, false, "ERASURE"))
                .put(path())
                .then()
                .statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"version", "closed", "reason"})
    void refusesAStatementThatLacksAPart(String part) {
        Map<String, Object> body = new HashMap<>(closing(1, true, "ERASURE"));
        body.remove(part);

        states(Tokens.service("consent-service", "svc-closing-write"), body)
                .then()
                .statusCode(422);
    }

    private Response states(Map<String, Object> closing) {
        return states(Tokens.service("consent-service", "svc-closing-write"), closing);
    }

    private Response states(String token, Map<String, Object> closing) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(closing)
                .put(path());
    }

    private String path() {
        return "/api/v1/internal/closings/" + candidate.id();
    }

    private static Map<String, Object> closing(long version, boolean closed, String reason) {
        return Map.of("version", version, "closed", closed, "reason", reason);
    }
}
