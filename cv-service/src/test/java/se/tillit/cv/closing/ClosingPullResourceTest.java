package se.tillit.cv.closing;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import se.tillit.cv.AccountStub;
import se.tillit.cv.Candidate;
import se.tillit.cv.ConsentStub;
import se.tillit.cv.Drafts;
import se.tillit.cv.Employer;
import se.tillit.platform.test.PlatformStack;

/** One life of the service, in order: it starts while consent-service does not tell closings, and hears of them. */
@QuarkusTest
@WithTestResource(PlatformStack.class)
@WithTestResource(ClosingPullResourceTest.ClosingsAreDown.class)
@WithTestResource(AccountStub.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ClosingPullResourceTest {

    /** Consent-service that tells no closings yet. */
    public static class ClosingsAreDown extends ConsentStub {
        public ClosingsAreDown() {
            super(503);
        }

        @Override
        public Map<String, String> start() {
            Map<String, String> config = new HashMap<>(super.start());
            config.put("tillit.pull.page", "2");
            return config;
        }
    }

    private static final Duration SOON = Duration.ofSeconds(30);

    private final String word = Drafts.word();

    @ConfigProperty(name = "TILLIT_CONSENT_URL")
    String consentService = "";

    @TestHTTPResource(value = "/health/ready", management = true)
    String ready = "";

    @Test
    @Order(1)
    void isNotReadyBeforeTheFirstPull() {
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> readiness() == 503);
    }

    @Test
    @Order(2)
    void hidesWhoWasClosedWhileItWasDownBeforeItIsReady() {
        Candidate candidate = Candidate.withProfile();
        candidate.writesAndShows(Drafts.headed(word), "PUBLIC");
        Employer employer = Employer.verified();
        assertThat(employer.finds(word)).hasSize(1);
        for (int version = 1; version <= 4; version++) {
            says(version, UUID.randomUUID(), true);
        }
        says(5, candidate.id(), true);
        answers(200);

        await().atMost(SOON).until(() -> readiness() == 200);

        assertThat(employer.finds(word)).isEmpty();
    }

    @Test
    @Order(3)
    void staysReadyWhenConsentServiceIsLost() {
        answers(500);
        await().during(Duration.ofSeconds(2)).atMost(SOON).until(() -> readiness() == 200);
    }

    private void says(long version, UUID account, boolean closed) {
        given().body("""
                {"accountId": "%s", "version": %d, "closed": %s, "reason": "ERASURE"}""".formatted(account, version, closed))
                .put(consentService + "/stub/closings/" + version)
                .then()
                .statusCode(200);
    }

    private void answers(int status) {
        given().body(Integer.toString(status))
                .put(consentService + "/stub/status")
                .then()
                .statusCode(200);
    }

    private int readiness() {
        return given().get(ready).statusCode();
    }
}
