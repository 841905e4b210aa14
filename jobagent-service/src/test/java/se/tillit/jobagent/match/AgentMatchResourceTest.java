package se.tillit.jobagent.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PublishedAd;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class AgentMatchResourceTest {

    private final String word = "ord" + UUID.randomUUID().toString().substring(0, 8);
    private final AgentOwner anna = new AgentOwner();

    private UUID agent(Map<String, ?> criteria) {
        Map<String, Object> agent = AgentOwner.lookingFor(word, "DAILY");
        agent.put("criteria", criteria);
        return UUID.fromString(anna.makes(agent).statusCode(201).extract().path("id"));
    }

    private ValidatableResponse explains(UUID agent, Object job) {
        return anna.request()
                .get(AgentOwner.AGENTS + "/" + agent + "/explanation?job=" + job)
                .then();
    }

    @Test
    void saysOfEachCriterionWhetherAnAdMeetsIt() {
        UUID agent = agent(Map.of("q", word + " -konsult", "place", List.of("1280"), "extent", List.of("PART_TIME")));
        UUID ad = PublishedAd.titled(word).in("1280").stored();

        explains(agent, ad)
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body("job", equalTo(ad.toString()))
                .body("matches", equalTo(false))
                .body("criteria.criterion", contains("q", "place", "extent"))
                .body("criteria.met", contains(true, true, false));
    }

    @Test
    void saysSoWhenAnAdIsWhatTheAgentLooksFor() {
        UUID ad = PublishedAd.titled(word).stored();

        explains(agent(Map.of("q", word)), ad).statusCode(200).body("matches", equalTo(true));
    }

    @Test
    void explainsNothingThatIsNotOpen() {
        UUID agent = agent(Map.of("q", word));
        UUID closed = PublishedAd.titled(word)
                .until(Instant.now().minus(1, ChronoUnit.HOURS))
                .stored();
        UUID later = PublishedAd.titled(word)
                .at(Instant.now().plus(1, ChronoUnit.HOURS))
                .stored();

        explains(agent, closed).statusCode(404);
        explains(agent, later).statusCode(404);
        explains(agent, UUID.randomUUID()).statusCode(404);
        explains(agent, "").statusCode(400).body("errors.pointer", contains("?job"));
    }

    @Test
    void listsNothingThatWasPublishedBeforeTheTimeThatSheNamesNow() {
        UUID agent = agent(Map.of("q", word));
        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);
        assertThat(found(agent)).containsExactly(ad.toString());

        Map<String, Object> later = AgentOwner.lookingFor(word, "DAILY");
        later.put("criteria", Map.of("q", word, "postedAfter", "2026-11-20"));
        anna.changes(agent, later).statusCode(200);

        anna.request()
                .get(AgentOwner.AGENTS + "/" + agent + "/matches")
                .then()
                .statusCode(200)
                .body("items", empty());
    }

    private List<String> found(UUID agent) {
        return anna.request()
                .get(AgentOwner.AGENTS + "/" + agent + "/matches")
                .then()
                .statusCode(200)
                .extract()
                .path("items.id");
    }
}
