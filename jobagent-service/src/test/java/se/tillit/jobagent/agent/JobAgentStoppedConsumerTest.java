package se.tillit.jobagent.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.events.account.JobAgentStopped;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.Broker;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class JobAgentStoppedConsumerTest {

    private static final String CONSUMER = "job-agent-stopped";

    private final AgentOwner anna = new AgentOwner();
    private UUID agent = UUID.randomUUID();

    @BeforeEach
    void sheHasAnAgent() {
        agent = anna.has("java", "DAILY");
    }

    private JobAgentStopped stopped(long version) {
        return new JobAgentStopped(agent, version, anna.account());
    }

    private String state() {
        return anna.reads(agent).extract().path("state");
    }

    private void turnOn() {
        var on = AgentOwner.lookingFor("java", "DAILY");
        on.put("state", "ON");
        anna.changes(agent, on).statusCode(200).body("state", equalTo("ON"));
    }

    @Test
    void turnsTheAgentOff() {
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(stopped(1)));

        await().until(() -> state().equals("OFF"));
    }

    @Test
    void takesARepeatedEventOnce() {
        UUID event = UUID.randomUUID();
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(stopped(1), event));
        await().until(() -> state().equals("OFF"));
        turnOn();

        Broker.awaitOutcome(CONSUMER, "duplicate", () -> Broker.sends(stopped(2), event));

        anna.reads(agent).body("state", equalTo("ON"));
    }

    @Test
    void dropsAnEventThatIsOlderThanTheLast() {
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(stopped(2)));
        await().until(() -> state().equals("OFF"));
        turnOn();

        Broker.awaitOutcome(CONSUMER, "stale", () -> Broker.sends(stopped(1)));

        anna.reads(agent).body("state", equalTo("ON"));
    }

    @Test
    void parksWhatCanNeverBeRead() {
        Broker.awaitOutcome(CONSUMER, "parked", () -> Broker.sends(stopped(1), UUID.randomUUID(), "{\"agentId\": 7"));

        anna.reads(agent).body("state", equalTo("ON"));
    }

    @Test
    void saysInLaterAlertsWhichStopWasHeardOf() {
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(stopped(41)));
        await().until(() -> state().equals("OFF"));
        String word = "ord" + agent.toString().substring(0, 8);
        var on = AgentOwner.lookingFor(word, "INSTANT");
        on.put("state", "ON");
        anna.changes(agent, on).statusCode(200);

        Ads.awaitMatched(Ads.published(Ads.saying("Utvecklare", word)));

        assertThat(Rows.of("select payload::jsonb ->> 'stopVersion' from outbox where type = 'job-alert-due'"
                        + " and payload::jsonb ->> 'agentId' = '" + agent + "'"))
                .containsExactly("41");
    }

    @Test
    void leavesAnothersAgentOn() {
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(new JobAgentStopped(agent, 1, UUID.randomUUID())));

        anna.reads(agent).body("state", equalTo("ON"));
    }
}
