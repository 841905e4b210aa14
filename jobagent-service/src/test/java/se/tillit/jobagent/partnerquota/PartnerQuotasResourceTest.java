package se.tillit.jobagent.partnerquota;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.PartnerSite;

/** Twelve batches a minute. The row is all that is counted by, so that many threads stand for many replicas. */
@QuarkusTest
@WithTestResource(JobAgentStack.class)
class PartnerQuotasResourceTest {

    private PartnerSite partner = PartnerSite.unheardOf();

    @BeforeEach
    void isKnown() {
        partner = PartnerSite.active();
    }

    @Test
    void isExactHoweverManyAskAtOnce() throws Exception {
        try (ExecutorService gateways = Executors.newFixedThreadPool(8)) {
            List<Callable<Integer>> calls = IntStream.range(0, 40)
                    .<Callable<Integer>>mapToObj(
                            _ -> () -> partner.sends("", "").statusCode())
                    .toList();
            long passed = 0;
            for (var answered : gateways.invokeAll(calls)) {
                passed += answered.get() == 200 ? 1 : 0;
            }
            assertThat(passed).isBetween(12L, 13L); // one comes back every five seconds
        }
    }

    @Test
    void saysWhereThePartnerStands() {
        Response first = partner.sends("", "");
        assertThat(first.header("RateLimit-Policy")).isEqualTo("\"partner-batches\";q=12;w=60");
        assertThat(first.header("RateLimit")).isEqualTo("\"partner-batches\";r=11;t=5");

        IntStream.range(0, 12).forEach(_ -> partner.sends("", ""));
        Response refused = partner.sends("", "");

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 5);
        assertThat(refused.header("RateLimit")).startsWith("\"partner-batches\";r=0;t=");
    }

    @Test
    void leavesSingleAdsAndOtherPartnersAlone() {
        IntStream.range(0, 14).forEach(_ -> partner.sends("", ""));

        assertThat(partner.puts("a", PartnerSite.ad(Map.of())).statusCode()).isEqualTo(201);
        assertThat(PartnerSite.active().sends("", "").statusCode()).isEqualTo(200);
    }
}
