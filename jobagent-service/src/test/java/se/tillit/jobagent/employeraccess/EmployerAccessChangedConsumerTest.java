package se.tillit.jobagent.employeraccess;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.events.account.EmployerAccessChanged;
import se.tillit.jobagent.Broker;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class EmployerAccessChangedConsumerTest {

    private static final String CONSUMER = "employer-access";

    private final UUID employer = UUID.randomUUID();
    private final UUID anna = UUID.randomUUID();
    private final UUID bertil = UUID.randomUUID();

    @Test
    void opensForTheMembersThatTheEventNames() {
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(changed(1, true, anna)));

        await().until(() -> lists(anna) == 200);
        assertThat(lists(bertil)).isEqualTo(403);
    }

    @Test
    void takesARepeatedEventOnce() {
        UUID event = UUID.randomUUID();
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(changed(1, true, anna), event));

        Broker.awaitOutcome(CONSUMER, "duplicate", () -> Broker.sends(changed(2, true, bertil), event));

        await().until(() -> lists(anna) == 200);
        assertThat(lists(bertil)).isEqualTo(403);
    }

    @Test
    void dropsAnEventThatIsOlderThanTheLast() {
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(changed(9, true, anna)));

        Broker.awaitOutcome(CONSUMER, "stale", () -> Broker.sends(changed(8, true, bertil)));

        await().until(() -> lists(anna) == 200);
        assertThat(lists(bertil)).isEqualTo(403);
    }

    @Test
    void parksWhatCanNeverBeRead() {
        Broker.awaitOutcome(
                CONSUMER,
                "parked",
                () -> Broker.sends(changed(1, true, anna), UUID.randomUUID(), "{\"employerId\": \"" + employer));

        Broker.awaitOutcome(CONSUMER, "parked", () -> Broker.sends(changed(2, true, anna)));
        assertThat(lists(anna)).isEqualTo(403);
    }

    private EmployerAccessChanged changed(long version, boolean verified, UUID... members) {
        return new EmployerAccessChanged(employer, version, verified, false, "SE", Set.of(members));
    }

    private static int lists(UUID user) {
        return given().auth()
                .oauth2(Tokens.employer(user))
                .get("/api/v1/employer/job-ads")
                .statusCode();
    }
}
