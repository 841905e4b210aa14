package se.tillit.gateway.activity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.gateway.stub.StubService.Answer;
import se.tillit.gateway.stub.StubService.Received;
import se.tillit.gateway.stub.StubServices;
import se.tillit.platform.test.Tokens;

/** J49: whoever uses any of the services is active. */
@QuarkusTest
@WithTestResource(StubServices.class)
class VisitsResourceTest {

    private final String candidate = Tokens.candidate(UUID.randomUUID());

    @BeforeEach
    @AfterEach
    void everythingWorks() {
        StubServices.allAnswer(Answer.json(200, "{\"view\": \"ANONYMOUS\", \"items\": []}"));
        StubServices.ACCOUNT.answersVisits(Answer.json(204, ""));
    }

    private static int status(String token, String path) {
        return given().auth().oauth2(token).get("/api/v1" + path).statusCode();
    }

    private static List<Received> visits(String token) {
        return StubServices.ACCOUNT.visits().stream()
                .filter(visit -> visit.header("authorization").equals("Bearer " + token))
                .toList();
    }

    private static void waitForVisits(String token, int times) {
        await().until(() -> visits(token).size() >= times);
        assertThat(visits(token))
                .hasSize(times)
                .allMatch(visit -> visit.method().equals("PUT"));
    }

    @Test
    void aCandidateWhoUsesCvServiceAloneIsNotedOnce() {
        assertThat(status(candidate, "/me/cvs")).isEqualTo(200);
        waitForVisits(candidate, 1);

        assertThat(status(candidate, "/me/profile")).isEqualTo(200);
        noteOfSomebodyElse();
        waitForVisits(candidate, 1);
    }

    @Test
    void nobodyElseIsNoted() {
        String employer = Tokens.employer(UUID.randomUUID());
        String operator = Tokens.operator();
        int before = StubServices.ACCOUNT.visits().size();

        assertThat(status(employer, "/employer/cvs")).isEqualTo(200);
        assertThat(status(operator, "/admin/employers")).isEqualTo(200);
        assertThat(given().get("/api/v1/policies").statusCode()).isEqualTo(200);
        assertThat(status(candidate, "/policies")).isEqualTo(200);
        assertThat(given().get("/api/v1/me/cvs").statusCode()).isEqualTo(401);
        assertThat(status(employer, "/me/cvs")).isEqualTo(403);
        assertThat(status(candidate, "/admin/employers")).isEqualTo(403);
        noteOfSomebodyElse();

        assertThat(StubServices.ACCOUNT.visits()).hasSize(before + 1);
    }

    @Test
    void aServiceThatFailsChangesNoAnswerAndIsToldAtTheNextRequest() {
        StubServices.ACCOUNT.answersVisits(Answer.problem(503, "{}"));
        assertThat(status(candidate, "/me/cvs")).isEqualTo(200);
        waitForVisits(candidate, 1);

        StubServices.ACCOUNT.answersVisits(Answer.json(204, ""));
        await().until(() -> {
            assertThat(status(candidate, "/me/cvs")).isEqualTo(200);
            return visits(candidate).size() == 2;
        });
    }

    @Test
    void aServiceThatHangsSlowsNothing() {
        StubServices.ACCOUNT.answersVisits(Answer.json(204, "").after(Duration.ofSeconds(4)));

        given().auth()
                .oauth2(candidate)
                .get("/api/v1/me/cvs")
                .then()
                .statusCode(200)
                .time(lessThan(3000L));

        waitForVisits(candidate, 1);
    }

    /** Whatever was to be told before has been told when this has. */
    private void noteOfSomebodyElse() {
        String other = Tokens.candidate(UUID.randomUUID());
        assertThat(status(other, "/me/cvs")).isEqualTo(200);
        waitForVisits(other, 1);
    }
}
