package se.tillit.jobagent.agent;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PreviewResourceTest {

    private static final String PREVIEW = AgentOwner.AGENTS + "/preview";

    private final AgentOwner anna = new AgentOwner();
    private final String word = "ord" + anna.account().toString().substring(0, 8);

    @Test
    void countsWhatTheSameSearchFinds() {
        Ads.written(Ads.saying("Utvecklare", word));
        Ads.written(Ads.saying("Konsult", word));

        anna.request()
                .body(Map.of("criteria", Map.of("q", word + " -konsult")))
                .post(PREVIEW)
                .then()
                .statusCode(200)
                .body("total", equalTo("1"));
    }

    @Test
    void namesTheCriterionThatMeansNothing() {
        anna.request()
                .body(Map.of("criteria", Map.of("place", List.of("Atlantis"))))
                .post(PREVIEW)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/criteria/place/0")));
    }

    @Test
    void isClosedToOtherRoles() {
        given().auth()
                .oauth2(Tokens.employer(UUID.randomUUID()))
                .contentType("application/json")
                .body(Map.of("criteria", Map.of("q", word)))
                .post(PREVIEW)
                .then()
                .statusCode(403);
    }
}
