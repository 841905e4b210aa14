package se.tillit.consent.grant;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.CurrentPolicy;
import se.tillit.consent.support.Jws;
import se.tillit.consent.support.MovableClock;
import se.tillit.consent.support.SiblingStub;
import se.tillit.consent.support.Superuser;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class ConsentResourceTest {

    private static final String CONSENTS = "/api/v1/me/consents";
    private static final String NEWSLETTER = CONSENTS + "/newsletter";
    private static final String JOB_ALERTS = CONSENTS + "/job-alerts";

    private final EntityManager database;
    private final Enforcement enforcement;
    private final Tombstones tombstones;
    private final MovableClock clock;
    private final UUID account = UUID.randomUUID();

    /** A policy of next year, whichever day the test runs on. */
    private final String next =
            LocalDate.now(ZoneId.of("Europe/Stockholm")).plusYears(1).toString();

    ConsentResourceTest(EntityManager database, Enforcement enforcement, Tombstones tombstones, MovableClock clock) {
        this.database = database;
        this.enforcement = enforcement;
        this.tombstones = tombstones;
        this.clock = clock;
    }

    @AfterEach
    void setRight() {
        SiblingStub.down(false);
        clock.reset();
    }

    @Test
    void areAllOffUntilSheSaysYes() {
        candidate()
                .get(CONSENTS)
                .then()
                .statusCode(200)
                .body("items", hasSize(greaterThanOrEqualTo(10)))
                .body("items.given", everyItem(equalTo(false)))
                .body("items.receipt", everyItem(nullValue()));
    }

    @Test
    void areGivenAndWithdrawnByOneCallOfTheSameShape() {
        ValidatableResponse given = yes(NEWSLETTER);
        ValidatableResponse withdrawn = no(NEWSLETTER).statusCode(200);

        given.body("purpose", equalTo("newsletter")).body("given", equalTo(true));
        withdrawn.body("purpose", equalTo("newsletter")).body("given", equalTo(false));
        assertThat(given.extract().jsonPath().getMap("").keySet())
                .isEqualTo(withdrawn.extract().jsonPath().getMap("").keySet());
        assertThat(receipt(given)).isNotEqualTo(receipt(withdrawn));
    }

    @Test
    void concernOnePurposeAlone() {
        yes(NEWSLETTER);

        candidate().get(CONSENTS).then().body("items.findAll { it.given }.purpose", equalTo(List.of("newsletter")));
    }

    @Test
    void areAnsweredWithAReceiptInOpenForm() {
        JsonPath receipt = Jws.verified(receipt(yes(NEWSLETTER)));

        assertThat(receipt.getString("version")).isEqualTo("KI-CR-v1.1.0");
        assertThat(receipt.getString("jurisdiction")).isEqualTo("SE");
        assertThat(receipt.getString("language")).isEqualTo("sv");
        assertThat(receipt.getList("piiControllers.piiController")).containsExactly("Tillit test");
        assertThat(receipt.getString("services[0].purposes[0].purpose")).isEqualTo("Nyhetsbrev");
        assertThat(receipt.getString("services[0].purposes[0].consentType")).isEqualTo("EXPLICIT");
        assertThat(receipt.getString("schema_version")).isEqualTo("ISO/IEC TS 27560:2023");
        assertThat(receipt.getString("event[0].state")).isEqualTo("given");
        assertThat(receipt.getString("pii_processing.purposes[0].lawful_basis")).isEqualTo("consent");
        assertThat(receipt.getString("'dpv:hasConsentStatus'.'@id'")).isEqualTo("dpv:ConsentGiven");
        assertThat(receipt.getString("'dpv:hasPurpose'.'@type'")).isEqualTo("dpv:DirectMarketing");
        assertThat(receipt.getString("'@context'.dpv")).isEqualTo("https://w3id.org/dpv#");
        assertThat(receipt.getString("consentReceiptID")).isEqualTo(receipt.getString("record_id"));
    }

    @Test
    void haveReceiptsThatPointIntoTheLedger() {
        JsonPath receipt = Jws.verified(receipt(yes(NEWSLETTER)));

        JsonPath entry = history(NEWSLETTER);

        assertThat(receipt.getLong("ledger.seq")).isEqualTo(entry.getLong("items[0].seq"));
        assertThat(receipt.getString("ledger.hash")).isEqualTo(entry.getString("items[0].hash"));
        assertThat(receipt.getString("ledger.textSha256")).isEqualTo(entry.getString("items[0].textSha256"));
    }

    @Test
    void haveReceiptsWithoutTheAccount() {
        String payload = Jws.verified(receipt(yes(NEWSLETTER))).prettify();

        assertThat(payload).doesNotContain(account.toString());
    }

    @Test
    void keepTheNewestReceiptByteForByte() {
        yes(NEWSLETTER);
        String withdrawal = receipt(no(NEWSLETTER));

        candidate().get(NEWSLETTER + "/receipt").then().statusCode(200).body("receipt", equalTo(withdrawal));
        candidate().get(CONSENTS + "/career-info/receipt").then().statusCode(404);
    }

    @Test
    void answerARepetitionWithTheSameReceipt() {
        String first = receipt(yes(NEWSLETTER));

        assertThat(receipt(yes(NEWSLETTER))).isEqualTo(first);
        String firstNo = receipt(no(NEWSLETTER));
        assertThat(receipt(no(NEWSLETTER))).isEqualTo(firstNo);
        assertThat(history(NEWSLETTER).getList("items")).hasSize(2);
    }

    @Test
    void haveAHistoryWithTextHashLanguageAndChannel() {
        yes(NEWSLETTER);
        no(NEWSLETTER);
        yes(NEWSLETTER);
        String published = given().get("/api/v1/purposes?lang=sv")
                .jsonPath()
                .getString("items.find { it.key == 'newsletter' }.textSha256");

        JsonPath history = history(NEWSLETTER);

        assertThat(history.getList("items.given")).containsExactly(true, false, true);
        assertThat(history.getList("items.textSha256")).containsOnly(published);
        assertThat(history.getList("items.language")).containsOnly("sv");
        assertThat(history.getList("items.channel")).containsOnly("CONSENT_API");
        assertThat(history.getList("items.policyVersion")).containsOnly(CurrentPolicy.version());
    }

    @Test
    void haveAHistoryThatIsHersAlone() {
        yes(NEWSLETTER);

        given().auth()
                .oauth2(Tokens.candidate(UUID.randomUUID()))
                .get(NEWSLETTER + "/history")
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void haveAHistoryInPages() {
        yes(NEWSLETTER);
        no(NEWSLETTER);
        yes(NEWSLETTER);

        JsonPath first = candidate().get(NEWSLETTER + "/history?limit=2").jsonPath();
        JsonPath rest = candidate()
                .get(NEWSLETTER + "/history?limit=2&cursor=" + first.getString("nextCursor"))
                .jsonPath();

        assertThat(first.getList("items")).hasSize(2);
        assertThat(rest.getList("items.given")).containsExactly(true);
        assertThat(rest.getString("nextCursor")).isNull();
    }

    @Test
    void areNotGivenToATextThatIsNotPublishedNow() {
        put(NEWSLETTER, yesUnder("2026-11-21"))
                .statusCode(409)
                .body("type", equalTo("urn:tillit:problem:policy-update"))
                .body("policyVersion", equalTo(CurrentPolicy.version()));
        put(NEWSLETTER, yesUnder(CurrentPolicy.version()).replace("\"purposeVersion\": 1", "\"purposeVersion\": 2"))
                .statusCode(409)
                .body("purposeVersion", equalTo(1));
        assertThat(history(NEWSLETTER).getList("items")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"purposeVersion\": 1}", "{\"policyVersion\": \"2026-11-22\"}"})
    void areNotGivenWithoutSayingToWhat(String body) {
        put(NEWSLETTER, body).statusCode(422);
    }

    @Test
    void existForPublishedPurposesAlone() {
        put(CONSENTS + "/anything", yesUnder(CurrentPolicy.version())).statusCode(404);
        no(CONSENTS + "/anything").statusCode(404);
        candidate().get(CONSENTS + "/anything/history").then().statusCode(404);
    }

    @Test
    void waitForANewPolicyThatChangesWhatWasAgreedTo() {
        // Given
        yes(NEWSLETTER);
        publishForNextYear(true);
        clock.ahead(Duration.ofDays(367));
        String nextYears = yesUnder(next);

        // When
        put(CONSENTS + "/career-info", nextYears)
                .statusCode(409)
                .body("type", equalTo("urn:tillit:problem:policy-update"))
                .body("policyVersion", equalTo(next));
        ValidatableResponse withdrawal = no(NEWSLETTER);
        ValidatableResponse old = accept("2026-11-22");
        ValidatableResponse accepted = accept(next);
        ValidatableResponse repeated = accept(next);
        ValidatableResponse given = put(CONSENTS + "/career-info", nextYears);

        // Then
        unpublish();
        withdrawal.statusCode(200);
        old.statusCode(409);
        accepted.statusCode(200).body("policyVersion", equalTo(next));
        repeated.body("receipt", equalTo(receipt(accepted)));
        given.statusCode(200).body("given", equalTo(true));
    }

    @Test
    void goOnUnderANewPolicyThatChangesNothing() {
        // Later than every policy that is published with the service.
        clock.ahead(Duration.ofDays(300));
        yes(NEWSLETTER);
        publishForNextYear(false);
        clock.ahead(Duration.ofDays(367));

        ValidatableResponse given = put(CONSENTS + "/career-info", yesUnder(next));

        unpublish();
        given.statusCode(200);
    }

    @Test
    void areEnforcedWhenTheWithdrawalAnswers() {
        yes(NEWSLETTER);

        no(NEWSLETTER).statusCode(200);

        assertThat(SiblingStub.toldAt("/api/v1/internal/consents/" + account + "/newsletter"))
                .containsExactly("{\"version\":2,\"given\":false}");
    }

    @Test
    void ofWhatHoldsUntilWithdrawnAreWithdrawnWithoutAYes() {
        candidate()
                .get(CONSENTS)
                .then()
                .body("items.findAll { it.untilWithdrawn }.purpose", equalTo(List.of("job-alerts")))
                .body("items.find { it.purpose == 'job-alerts' }.changedAt", nullValue());

        ValidatableResponse withdrawn = no(JOB_ALERTS).statusCode(200);

        withdrawn.body("given", equalTo(false)).body("changedAt", not(nullValue()));
        assertThat(receipt(no(JOB_ALERTS))).isEqualTo(receipt(withdrawn));
        assertThat(history(JOB_ALERTS).getList("items.given")).containsExactly(false);
        assertThat(Jws.verified(receipt(withdrawn)).getString("event[0].state")).isEqualTo("withdrawn");
        assertThat(SiblingStub.toldAt("/api/v1/internal/consents/" + account + "/job-alerts"))
                .containsExactly("{\"version\":1,\"given\":false}");
    }

    @Test
    void ofWhatHoldsUntilWithdrawnAreGivenAgain() {
        no(JOB_ALERTS).statusCode(200);

        yes(JOB_ALERTS).body("given", equalTo(true));

        assertThat(history(JOB_ALERTS).getList("items.given")).containsExactly(true, false);
    }

    @Test
    void areWithdrawnInTheLedgerWhileAccountServiceIsDownAndEnforcedLater() {
        // Given
        yes(NEWSLETTER);
        SiblingStub.down(true);

        // When
        ValidatableResponse refused = no(NEWSLETTER);

        // Then
        refused.statusCode(503).header("Retry-After", equalTo("5")).body("receipt", not(nullValue()));
        assertThat(history(NEWSLETTER).getList("items.given")).containsExactly(false, true);
        no(NEWSLETTER).statusCode(503);
        assertThat(history(NEWSLETTER).getList("items")).hasSize(2);

        SiblingStub.down(false);
        enforcement.retry();
        assertThat(SiblingStub.toldAbout(account)).hasSize(1);
        enforcement.retry();
        assertThat(SiblingStub.toldAbout(account)).hasSize(1);
    }

    @Test
    void tellNobodyWhenNobodyActsOnThem() {
        yes(CONSENTS + "/interest-signal");

        no(CONSENTS + "/interest-signal").statusCode(200);

        assertThat(SiblingStub.toldAbout(account)).isEmpty();
    }

    @Test
    void changeNothingWhenNeverGivenAndWithdrawn() {
        no(NEWSLETTER).statusCode(200).body("given", equalTo(false)).body("receipt", nullValue());

        assertThat(history(NEWSLETTER).getList("items")).isEmpty();
        assertThat(SiblingStub.toldAbout(account)).isEmpty();
    }

    @Test
    void areToldToOthersByEventsThatStateWhatHolds() {
        yes(NEWSLETTER);
        no(NEWSLETTER);

        List<?> payloads = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select payload from outbox where type = 'consent-changed' and payload like :account order by seq")
                        .setParameter("account", "%" + account + "%")
                        .getResultList());

        assertThat(payloads).hasSize(2);
        assertThat(payloads.get(0).toString()).contains("\"version\":1", "\"given\":true");
        assertThat(payloads.get(1).toString()).contains("\"version\":2", "\"given\":false");
    }

    @Test
    void areNotGivenBySomebodyWhoWasErased() {
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(account));

        put(NEWSLETTER, yesUnder(CurrentPolicy.version())).statusCode(401);
        accept("2026-11-22").statusCode(401);
    }

    @Test
    void areForCandidatesAlone() {
        given().get(CONSENTS).then().statusCode(401);
        for (String token : List.of(
                Tokens.operator(),
                Tokens.employer(account),
                Tokens.person(account, "dpo"),
                Tokens.service("cv-service"))) {
            given().auth().oauth2(token).get(CONSENTS).then().statusCode(403);
            given().auth().oauth2(token).delete(NEWSLETTER).then().statusCode(403);
        }
    }

    private RequestSpecification candidate() {
        return given().auth().oauth2(Tokens.candidate(account));
    }

    private ValidatableResponse yes(String path) {
        return put(path, yesUnder(CurrentPolicy.version())).statusCode(200);
    }

    private static String yesUnder(String policyVersion) {
        return "{\"purposeVersion\": 1, \"policyVersion\": \"%s\", \"language\": \"sv\"}".formatted(policyVersion);
    }

    private ValidatableResponse put(String path, String body) {
        return candidate().contentType("application/json").body(body).put(path).then();
    }

    private ValidatableResponse no(String path) {
        return candidate().delete(path).then();
    }

    private ValidatableResponse accept(String version) {
        return put("/api/v1/me/policy-acceptance", "{\"policyVersion\": \"%s\"}".formatted(version));
    }

    private JsonPath history(String path) {
        return candidate()
                .get(path + "/history")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String receipt(ValidatableResponse response) {
        return response.extract().path("receipt");
    }

    private void publishForNextYear(boolean material) {
        Superuser.execute(
                "insert into policy (version, effective_from, title_sv, title_en, text_sv, text_en, notice_keys, material)"
                        + " values ('%1$s', '%1$s', 'T', 'T', 'Text', 'Text', array['third-countries.1'], %2$s)"
                                .formatted(next, material));
    }

    private void unpublish() {
        Superuser.execute(
                "delete from policy_acceptance where policy_version = '" + next + "'",
                "delete from policy where version = '" + next + "'");
    }
}
