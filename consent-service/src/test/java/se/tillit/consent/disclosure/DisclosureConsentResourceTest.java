package se.tillit.consent.disclosure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.CurrentPolicy;
import se.tillit.consent.support.Events;
import se.tillit.consent.support.Jws;
import se.tillit.consent.support.MovableClock;
import se.tillit.consent.support.SiblingStub;
import se.tillit.consent.support.Stored;
import se.tillit.events.cv.DisclosureEnded;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class DisclosureConsentResourceTest {

    private static final Instant ENDED = Instant.parse("2026-12-01T10:00:00Z");

    private final Reconciliation reconciliation;
    private final Tombstones tombstones;
    private final MovableClock clock;
    private final Events events;
    private final Stored stored;
    private final UUID account = UUID.randomUUID();
    private final UUID disclosure = UUID.randomUUID();

    DisclosureConsentResourceTest(
            Reconciliation reconciliation, Tombstones tombstones, MovableClock clock, Events events, Stored stored) {
        this.reconciliation = reconciliation;
        this.tombstones = tombstones;
        this.clock = clock;
        this.events = events;
        this.stored = stored;
    }

    @AfterEach
    void setRight() {
        clock.reset();
        SiblingStub.down(false);
    }

    @Test
    void isRecordedAndSigned() {
        JsonPath receipt = Jws.verified(record(body()));

        assertThat(receipt.getString("ledger.kind")).isEqualTo("DISCLOSURE_GIVEN");
        assertThat(receipt.getString("ledger.details.disclosureId")).isEqualTo(disclosure.toString());
        assertThat(receipt.getList("ledger.details.fields")).containsExactly("email", "name");
        assertThat(receipt.getString("ledger.details.expiresAt")).isEqualTo("2027-01-31T00:00:00Z");
        assertThat(receipt.getList("services[0].purposes[0].piiCategory")).containsExactly("email", "name");
        assertThat(receipt.getString("policyUrl"))
                .isEqualTo("https://tillit.example/api/v1/policies/%s?lang=sv".formatted(CurrentPolicy.version()))
                .isEqualTo(receipt.getString("pii_processing.privacy_notice"))
                .isEqualTo(receipt.getString("'dpv:hasNotice'"));
        assertThat(receipt.prettify()).doesNotContain(account.toString());
        assertThat(stored.ledgerOf(account)).containsExactly("DISCLOSURE_GIVEN disclosure");
    }

    @Test
    void hasTheSameReceiptWhenRepeated() {
        String body = body();
        String first = record(body);

        assertThat(record(body)).isEqualTo(first);
        assertThat(stored.ledgerOf(account)).hasSize(1);
    }

    @Test
    void isNotAnotherDisclosureUnderTheSameId() {
        String body = body();
        record(body);

        put(body.replace("\"name\"", "\"phone\"")).statusCode(409);
        put(body.replace(account.toString(), UUID.randomUUID().toString())).statusCode(409);
    }

    @Test
    void isRefusedUnderAPolicyThatIsNotInForce() {
        put(body().replace("}", ", \"policyVersion\": \"2026-01-01\"}"))
                .statusCode(409)
                .body("type", equalTo("urn:tillit:problem:policy-update"))
                .body("policyVersion", equalTo(CurrentPolicy.version()));
        put(body().replace("}", ", \"policyVersion\": \"%s\"}".formatted(CurrentPolicy.version())))
                .statusCode(200);
    }

    @Test
    void isRefusedForSomebodyWhoWasErased() {
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(account));

        put(body()).statusCode(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"accountId", "caseId", "employerId", "act", "fields", "language"})
    void isRefusedWithout(String field) {
        put(body().replaceAll("\"" + field + "\": (\\[[^]]*]|\"[^\"]*\")", "\"" + field + "\": null"))
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/" + field)));
    }

    @Test
    void isForCvServiceAlone() {
        for (String token : List.of(
                Tokens.candidate(account),
                Tokens.operator(),
                Tokens.service("account-service", "svc-message-read"),
                Tokens.person(account, "svc-disclosure-consent-write"))) {
            given().auth()
                    .oauth2(token)
                    .contentType("application/json")
                    .body(body())
                    .put("/api/v1/internal/disclosure-consents/" + disclosure)
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void isClosedWhenTheDisclosureEnds() {
        record(body());

        events.deliver(new DisclosureEnded(disclosure, 2, ENDED));

        assertThat(stored.ledgerOf(account))
                .containsExactly("DISCLOSURE_GIVEN disclosure", "DISCLOSURE_ENDED disclosure");
    }

    @Test
    void isClosedOnceByADuplicate() {
        record(body());
        DisclosureEnded ended = new DisclosureEnded(disclosure, 2, ENDED);

        UUID id = UUID.randomUUID();
        assertThat(events.deliver(id, ended)).containsExactly("disclosure-ends taken");
        assertThat(events.deliver(id, ended)).containsExactly("disclosure-ends duplicate");
        assertThat(events.deliver(ended)).containsExactly("disclosure-ends stale");

        assertThat(stored.ledgerOf(account)).hasSize(2);
    }

    @Test
    void isNotClosedAgainByAStaleEvent() {
        record(body());
        events.deliver(new DisclosureEnded(disclosure, 3, ENDED));

        List<String> late = events.deliver(new DisclosureEnded(disclosure, 2, ENDED.minusSeconds(60)));

        assertThat(late).containsExactly("disclosure-ends stale");
        assertThat(stored.ledgerOf(account)).hasSize(2);
    }

    @Test
    void parksPoisonAboutIt() {
        record(body());

        events.deliverSaying(new DisclosureEnded(disclosure, 2, ENDED), "{\"disclosureId\": 42}");

        assertThat(stored.parked(disclosure)).isEqualTo(1);
        assertThat(stored.ledgerOf(account)).hasSize(1);
    }

    @Test
    void leavesTheEndOfAnUnknownOneAlone() {
        events.deliver(new DisclosureEnded(disclosure, 1, ENDED));

        assertThat(stored.parked(disclosure)).isZero();
    }

    @Test
    void isClosedWhenItsGrantNeverCame() {
        record(body());
        clock.ahead(Duration.ofMinutes(6));

        reconciliation.reconcile();
        reconciliation.reconcile();

        assertThat(stored.ledgerOf(account))
                .containsExactly("DISCLOSURE_GIVEN disclosure", "DISCLOSURE_NEVER_GRANTED disclosure");
    }

    @Test
    void isANewActWhenItIsGivenAfterItsGrantNeverCame() {
        String body = body();
        String first = record(body);
        clock.ahead(Duration.ofMinutes(6));
        reconciliation.reconcile();

        String second = record(body);

        assertThat(second).isNotEqualTo(first);
        assertThat(stored.ledgerOf(account)).hasSize(3);
    }

    @Test
    void staysOpenForTheFirstMinutes() {
        record(body());

        reconciliation.reconcile();

        assertThat(stored.ledgerOf(account)).hasSize(1);
    }

    @Test
    void staysOpenWhenItWasGranted() {
        record(body());
        SiblingStub.answers("/api/v1/internal/disclosures/" + disclosure, "{\"granted\": true}");
        clock.ahead(Duration.ofMinutes(6));

        reconciliation.reconcile();

        assertThat(stored.ledgerOf(account)).hasSize(1);
        assertThat(stored.count(
                        "select count(*) from disclosure_consent where account_id = :account and granted_at is not null",
                        account))
                .isEqualTo(1);
    }

    @Test
    void isClosedWhenTheEndWasMissed() {
        record(body());
        SiblingStub.answers(
                "/api/v1/internal/disclosures/" + disclosure,
                "{\"granted\": true, \"endedAt\": \"2026-12-01T10:00:00Z\"}");
        clock.ahead(Duration.ofMinutes(6));

        reconciliation.reconcile();

        assertThat(stored.ledgerOf(account))
                .containsExactly("DISCLOSURE_GIVEN disclosure", "DISCLOSURE_ENDED disclosure");
    }

    @Test
    void waitsWhileCvServiceIsDown() {
        record(body());
        clock.ahead(Duration.ofMinutes(6));
        SiblingStub.down(true);

        reconciliation.reconcile();

        assertThat(stored.ledgerOf(account)).hasSize(1);
    }

    private String body() {
        return """
                {"accountId": "%s", "caseId": "%s", "employerId": "%s", "act": "ACCEPTANCE", "fields": ["name", "email"], \
                "expiresAt": "2027-01-31T00:00:00Z", "language": "sv"}""".formatted(account, UUID.randomUUID(), UUID.randomUUID());
    }

    private String record(String body) {
        return put(body).statusCode(200).extract().path("receipt");
    }

    private ValidatableResponse put(String body) {
        return given().auth()
                .oauth2(Tokens.service("cv-service", "svc-disclosure-consent-write"))
                .contentType("application/json")
                .body(body)
                .put("/api/v1/internal/disclosure-consents/" + disclosure)
                .then();
    }
}
