package se.tillit.account.consent;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.People;
import se.tillit.account.support.Topics;
import se.tillit.events.consent.ConsentChanged;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class ConsentChangedConsumerTest {

    private static final String CONSUMER = "consent-changed";

    @Inject
    Topics topics;

    @Inject
    Consents consents;

    private UUID accountId;

    @BeforeEach
    void candidate() {
        accountId = People.confirmed(People.newAddress());
    }

    private boolean holds() {
        return QuarkusTransaction.requiringNew().call(() -> consents.given(accountId, "newsletter"));
    }

    private ConsentChanged changed(UUID consentId, long version, boolean given) {
        return new ConsentChanged(consentId, version, accountId, "newsletter", given);
    }

    private int put(String role, long version, boolean given) {
        return io.restassured.RestAssured.given()
                .auth()
                .oauth2(Tokens.service("consent-service", role))
                .contentType(ContentType.JSON)
                .body(Map.of("version", version, "given", given))
                .put("/api/v1/internal/consents/" + accountId + "/newsletter")
                .then()
                .extract()
                .statusCode();
    }

    @Test
    void knowsAConsentByItsEvent() {
        assertThat(holds()).isFalse();

        topics.takenTwice(CONSUMER, changed(UUID.randomUUID(), 1, true));

        assertThat(holds()).isTrue();
    }

    @Test
    void dropsAStaleEvent() {
        UUID consentId = UUID.randomUUID();
        topics.taken(CONSUMER, changed(consentId, 3, false));

        topics.stale(CONSUMER, changed(consentId, 2, true));

        assertThat(holds()).isFalse();
    }

    @Test
    void parksPoison() {
        ConsentChanged poisoned = changed(UUID.randomUUID(), 1, true);

        topics.poison(CONSUMER, poisoned);

        assertThat(topics.reasonParked(CONSUMER, poisoned.consentId())).isEqualTo("unreadable-payload");
        assertThat(holds()).isFalse();
    }

    @Test
    void holdsAWithdrawalWhenItIsAnsweredHoweverLateTheConsentComes() {
        topics.taken(CONSUMER, changed(UUID.randomUUID(), 1, true));

        assertThat(put("svc-consent-write", 4, false)).isEqualTo(204);

        assertThat(holds()).isFalse();
        topics.taken(CONSUMER, changed(UUID.randomUUID(), 3, true));
        assertThat(holds()).isFalse();
        assertThat(put("svc-consent-write", 2, true)).isEqualTo(204);
        assertThat(holds()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"svc-account-read", "candidate", "operator"})
    void believesConsentServiceAlone(String role) {
        assertThat(put(role, 1, true)).isEqualTo(403);
        assertThat(holds()).isFalse();
    }
}
