package se.tillit.jobagent.match;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.events.jobagent.JobAdChanged;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.Broker;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class JobAdChangedConsumerTest {

    private static final String CONSUMER = "match-ads";

    /** A word of this test alone. */
    private final String word = "ord" + UUID.randomUUID().toString().substring(0, 8);

    private final AgentOwner anna = new AgentOwner();

    private static List<String> matchedAt(UUID ad) {
        return Rows.of("select seq from ad_match where ad_id = '" + ad + "'");
    }

    @Test
    void tellsWhoWantsToKnowAtOnce() {
        UUID hers = anna.has(word, "INSTANT");
        UUID another = anna.has(word + " -utvecklare", "INSTANT");

        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);

        assertThat(AgentOwner.told(hers)).containsExactly(ad.toString());
        assertThat(AgentOwner.alertsTold(hers)).hasSize(1);
        assertThat(AgentOwner.told(another)).isEmpty();
    }

    @Test
    void tellsNobodyAtOnceWhoWaitsForADigest() {
        UUID hers = anna.has(word, "DAILY");

        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);

        assertThat(AgentOwner.alertsTold(hers)).isEmpty();
        anna.request()
                .get(AgentOwner.AGENTS + "/" + hers + "/matches")
                .then()
                .statusCode(200)
                .body("items.id", org.hamcrest.Matchers.equalTo(List.of(ad.toString())));
    }

    @Test
    void takesARepeatedEventOnce() {
        UUID hers = anna.has(word, "INSTANT");
        UUID ad = Ads.written(Ads.saying("Utvecklare", word));
        UUID event = UUID.randomUUID();
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(Ads.event(ad), event));

        Broker.awaitOutcome(CONSUMER, "duplicate", () -> Broker.sends(Ads.event(ad), event));

        assertThat(AgentOwner.alertsTold(hers)).hasSize(1);
    }

    @Test
    void dropsAnEventThatIsOlderThanTheLast() {
        UUID hers = anna.has(word, "INSTANT");
        UUID ad = Ads.written(Ads.saying("Utvecklare", word));
        Broker.awaitOutcome(
                CONSUMER, "taken", () -> Broker.sends(new JobAdChanged(ad, 9, JobAdChanged.State.CLOSED, 1)));

        Broker.awaitOutcome(CONSUMER, "stale", () -> Broker.sends(Ads.event(ad)));

        assertThat(AgentOwner.alertsTold(hers)).isEmpty();
    }

    @Test
    void parksWhatCanNeverBeRead() {
        UUID hers = anna.has(word, "INSTANT");
        UUID ad = Ads.written(Ads.saying("Utvecklare", word));

        Broker.awaitOutcome(
                CONSUMER, "parked", () -> Broker.sends(Ads.event(ad), UUID.randomUUID(), "{\"adId\": \"" + ad));

        assertThat(matchedAt(ad)).isEmpty();
        assertThat(AgentOwner.alertsTold(hers)).isEmpty();
    }

    @Test
    void anAdThatIsEditedTwentyTimesIsToldOnce() {
        UUID hers = anna.has(word, "INSTANT");
        UUID ad = Ads.published(Ads.saying("Utvecklare", word));

        for (int edit = 1; edit <= 20; edit++) {
            Ads.rewritten(ad, Ads.saying("Utvecklare " + edit, word));
        }
        Ads.awaitMatched(ad);

        assertThat(AgentOwner.alertsTold(hers)).hasSize(1);
    }

    @Test
    void anAdThatComesToFitIsToldThen() {
        UUID hers = anna.has(word, "INSTANT");
        UUID ad = Ads.published(Ads.saying("Utvecklare", "Nothing of it"));
        Ads.awaitMatched(ad);
        assertThat(AgentOwner.alertsTold(hers)).isEmpty();

        Ads.rewritten(ad, Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);

        assertThat(AgentOwner.alertsTold(hers)).hasSize(1);
    }

    @Test
    void whatSaysTheSameIsNotMatchedAgain() {
        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);
        List<String> before = matchedAt(ad);

        Broker.awaitOutcome(CONSUMER, "taken", () -> Ads.reopened(ad));

        assertThat(matchedAt(ad)).isEqualTo(before);
    }

    @Test
    void anAdThatOpensAgainMeetsTheAgentsThatCameInBetween() {
        UUID hers = anna.has(word, "INSTANT");
        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);
        Ads.withdrawn(ad);
        Ads.awaitClosed(ad);
        UUID later = anna.has(word, "INSTANT");

        Ads.reopened(ad);
        await().until(() -> !AgentOwner.alertsTold(later).isEmpty());

        assertThat(AgentOwner.alertsTold(hers)).hasSize(1);
        assertThat(AgentOwner.told(later)).containsExactly(ad.toString());
    }

    @Test
    void aChangedAgentIsMatchedAsItIsNow() {
        UUID changed = anna.has(word, "INSTANT");
        anna.changes(changed, AgentOwner.lookingFor(word + " -utvecklare", "INSTANT"))
                .statusCode(200);
        UUID off = anna.has(word, "INSTANT");
        var turnedOff = AgentOwner.lookingFor(word, "INSTANT");
        turnedOff.put("state", "OFF");
        anna.changes(off, turnedOff).statusCode(200);
        UUID deleted = anna.has(word, "INSTANT");
        anna.deletes(deleted).statusCode(204);
        UUID kept = anna.has(word, "INSTANT");

        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);

        assertThat(AgentOwner.alertsTold(kept)).hasSize(1);
        assertThat(AgentOwner.alertsTold(changed)).isEmpty();
        assertThat(AgentOwner.alertsTold(off)).isEmpty();
        assertThat(AgentOwner.alertsTold(deleted)).isEmpty();
    }
}
