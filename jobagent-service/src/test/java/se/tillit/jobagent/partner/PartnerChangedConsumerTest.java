package se.tillit.jobagent.partner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.tillit.events.account.PartnerChanged;
import se.tillit.jobagent.Broker;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PartnerSite;
import se.tillit.jobagent.Rows;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PartnerChangedConsumerTest {

    private static final String CONSUMER = "partner";

    private final UUID partner = UUID.randomUUID();

    @Test
    void closesTheDoorAndTheAdsOfAPartnerThatWasRemoved() {
        PartnerSite site = PartnerSite.active();
        site.puts("a1", PartnerSite.ad(Map.of())).then().statusCode(201);

        site.becomes(false);

        assertThat(site.gets("").statusCode()).isEqualTo(403);
        assertThat(site.puts("a1", PartnerSite.ad(Map.of())).statusCode()).isEqualTo(403);
        await().until(() -> Rows.of("select state from job_ad where partner_id = '" + site.id() + "'")
                .equals(java.util.List.of("CLOSED")));
    }

    @Test
    void refusesAClientThatIsNoPartners() {
        assertThat(PartnerSite.unheardOf().gets("").statusCode()).isEqualTo(403);
    }

    @Test
    void takesARepeatedEventOnce() {
        UUID event = UUID.randomUUID();
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(new PartnerChanged(partner, 1, true), event));

        Broker.awaitOutcome(CONSUMER, "duplicate", () -> Broker.sends(new PartnerChanged(partner, 2, false), event));

        assertThat(row()).isEqualTo("1 true");
    }

    @Test
    void dropsAnEventThatIsOlderThanTheLast() {
        Broker.awaitOutcome(CONSUMER, "taken", () -> Broker.sends(new PartnerChanged(partner, 9, false)));

        Broker.awaitOutcome(CONSUMER, "stale", () -> Broker.sends(new PartnerChanged(partner, 8, true)));

        assertThat(row()).isEqualTo("9 false");
    }

    @Test
    void parksWhatCanNeverBeRead() {
        Broker.awaitOutcome(
                CONSUMER,
                "parked",
                () -> Broker.sends(new PartnerChanged(partner, 1, true), UUID.randomUUID(), "{\"partnerId\": 42}"));

        assertThat(Rows.of("select 1 from partner where partner_id = '" + partner + "'"))
                .isEmpty();
    }

    private String row() {
        return Rows.of("select version || ' ' || active from partner where partner_id = '" + partner + "'")
                .getFirst();
    }
}
