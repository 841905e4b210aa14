package se.tillit.jobagent.digest;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class AdminDigestRunResourceTest {

    private static final String RUNS = "/api/v1/admin/digest-runs";

    private static ValidatableResponse asks(Map<String, ?> run) {
        return given().auth()
                .oauth2(Tokens.operator())
                .contentType("application/json")
                .body(run)
                .post(RUNS)
                .then();
    }

    @Test
    void makesWhatIsDueNow() {
        String id = asks(Map.of())
                .statusCode(201)
                .body("dryRun", equalTo(false))
                .extract()
                .path("id");

        await().until(() -> given().auth()
                .oauth2(Tokens.operator())
                .get(RUNS + "/" + id)
                .then()
                .extract()
                .path("state")
                .equals("DONE"));
    }

    @Test
    void countsWhatWillBeDueAndTellsNobody() {
        UUID daily = new AgentOwner().has("java", "DAILY");

        asks(Map.of("asOf", Instant.now().plus(Duration.ofDays(2)).toString(), "dryRun", true))
                .statusCode(201)
                .body("state", equalTo("DONE"))
                .body("due", greaterThanOrEqualTo(1));

        assertThat(AgentOwner.alertsTold(daily)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2036-11-23T06:00:00Z", "2036-11-23"})
    void refusesATimeToCome(String asOf) {
        asks(Map.of("asOf", asOf))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/asOf")))
                .body("errors.code", equalTo(List.of("in-the-future")));
    }

    @Test
    void refusesWhatIsNoTime() {
        asks(Map.of("asOf", "soon")).statusCode(400).body("errors.code", equalTo(List.of("invalid-time")));
        asks(Map.of("asOf", "-99999-01-01T00:00:00Z"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/asOf")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "employer", "partner", "dpo"})
    void isClosedToOtherRoles(String role) {
        given().auth()
                .oauth2(Tokens.person(UUID.randomUUID(), role))
                .contentType("application/json")
                .body("{}")
                .post(RUNS)
                .then()
                .statusCode(403);
    }

    @Test
    void knowsNoRunThatNeverWas() {
        given().auth()
                .oauth2(Tokens.operator())
                .get(RUNS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }
}
