package se.tillit.jobagent.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class JobAlertResourceTest {

    private final String word = "ord" + UUID.randomUUID().toString().substring(0, 8);
    private final AgentOwner anna = new AgentOwner();
    private UUID agent = UUID.randomUUID();
    private UUID ad = UUID.randomUUID();

    @BeforeEach
    void herAgentFindsAnAd() {
        agent = anna.has(word, "INSTANT");
        ad = Ads.published(Ads.saying("Utvecklare", word));
    }

    private String alert() {
        Ads.awaitMatched(ad);
        return AgentOwner.alertsTold(agent).getFirst();
    }

    private static ValidatableResponse asked(String alert, String token) {
        return given().auth()
                .oauth2(token)
                .get("/api/v1/internal/job-alerts/" + alert)
                .then();
    }

    private static ValidatableResponse asked(String alert) {
        return asked(alert, Tokens.service("account-service", "svc-alert-read"));
    }

    private static List<String> suppressed(String alert) {
        return Rows.of("select suppressed from job_alert_item where alert_id = '" + alert + "'");
    }

    private void turns(String state) {
        Map<String, Object> wanted = AgentOwner.lookingFor(word, "INSTANT");
        wanted.put("state", state);
        anna.changes(agent, wanted).statusCode(200);
    }

    @Test
    void answersWhatMayBeTold() {
        asked(alert())
                .statusCode(200)
                .body("agentId", equalTo(agent.toString()))
                .body("agentName", equalTo("Min agent"))
                .body("frequency", equalTo("INSTANT"))
                .body("more", equalTo(0))
                .body("items", hasSize(1))
                .body("items[0].adId", equalTo(ad.toString()))
                .body("items[0].title", equalTo("Utvecklare"))
                .body("items[0].employer", equalTo("Kontoret AB"))
                .body("items[0].publishedOn", equalTo("2026-11-01"));
    }

    @Test
    void anAdThatHasClosedIsNotToldAndThatIsNotedOnce() {
        String alert = alert();
        Ads.withdrawn(ad);

        asked(alert).statusCode(404);
        asked(alert).statusCode(404);

        assertThat(suppressed(alert)).containsExactly("ad-closed");
    }

    @Test
    void anAgentThatIsOffTellsNothing() {
        String alert = alert();
        turns("OFF");

        asked(alert).statusCode(404);

        assertThat(suppressed(alert)).containsExactly("agent-off");
    }

    @Test
    void anAgentThatIsDeletedTellsNothing() {
        String alert = alert();
        anna.deletes(agent).statusCode(204);

        asked(alert).statusCode(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-message-read", "svc-partner-read"})
    void isClosedToOtherServices(String role) {
        asked(alert(), Tokens.service("cv-service", role)).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"candidate", "employer", "operator"})
    void isClosedToPeople(String role) {
        asked(alert(), Tokens.person(anna.account(), role)).statusCode(403);
    }

    @Test
    void isClosedWithoutAToken() {
        given().get("/api/v1/internal/job-alerts/" + alert()).then().statusCode(401);
    }
}
