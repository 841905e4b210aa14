package se.tillit.consent.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.MovableClock;
import se.tillit.consent.support.SiblingStub;
import se.tillit.consent.support.Superuser;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.events.erasure.Step;
import se.tillit.platform.event.EventJson;
import se.tillit.platform.inbox.TryAgainException;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class ErasureResourceTest {

    private static final List<String> ORDERS_IN_ORDER = List.of(
            "ACCOUNT SESSIONS",
            "CV RECIPIENTS",
            "CV DATA",
            "JOBAGENT DATA",
            "ACCOUNT MAIL",
            "ACCOUNT ACCOUNT",
            "ACCOUNT IDENTITY",
            "CV CHECK",
            "JOBAGENT CHECK",
            "ACCOUNT CHECK");

    private static Participants participants;

    @Inject
    ErasureWalk walk;

    @Inject
    EntityManager database;

    @Inject
    MovableClock clock;

    private final UUID account = UUID.randomUUID();

    @BeforeAll
    static void listen() {
        participants = new Participants();
    }

    @AfterAll
    static void stopListening() {
        participants.close();
    }

    @AfterEach
    void setRight() {
        SiblingStub.down(false);
        clock.reset();
        Superuser.execute(
                "delete from erasure_task where step = 'UNHEARD_OF'",
                "delete from erasure where requested_at = '2020-01-01'");
    }

    @Test
    void hidesThePersonBeforeItAnswersAndErasesStepByStepUntilTheCertificate() throws JoseException {
        // When
        String receipt = erase().statusCode(202).extract().path("receipt");

        // Then
        assertThat(SiblingStub.toldAt("/api/v1/internal/closings/" + account))
                .singleElement()
                .asString()
                .contains("\"closed\":true", "ERASURE");
        for (int answered = 0; answered < ORDERS_IN_ORDER.size(); answered++) {
            List<String> soFar = ORDERS_IN_ORDER.subList(0, answered + 1);
            await().untilAsserted(
                            () -> assertThat(participants.ordersAbout(account)).isEqualTo(soFar));
            status(receipt).body("status", equalTo("PENDING")).body("certificate", nullValue());
            participants.answer(account, soFar.getLast().endsWith("CHECK") ? Map.of("rows", 0L) : Map.of("things", 2L));
        }
        await().untilAsserted(() -> status(receipt).body("status", equalTo("DONE")));
        String certificate = status(receipt).extract().path("certificate");
        String payload = verified(certificate);
        assertThat(payload).contains("\"things\":2", "\"logsAgeOutOn\"").doesNotContain(account.toString());
        assertThat(rowsAbout(account)).isZero();
    }

    @Test
    void aFlippedByteOfTheCertificateIsRefused() throws JoseException {
        String receipt = erase().statusCode(202).extract().path("receipt");
        answerAll();
        await().untilAsserted(() -> status(receipt).body("status", equalTo("DONE")));
        String certificate = status(receipt).extract().path("certificate");
        String[] parts = certificate.split("\\.", 3);
        byte[] payload = Base64.getUrlDecoder().decode(parts[1]);
        payload[payload.length / 2] ^= 1;

        String forged =
                parts[0] + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload) + "." + parts[2];

        assertThat(verifies(certificate)).isTrue();
        assertThat(verifies(forged)).isFalse();
    }

    @Test
    void aRepetitionGetsTheSameReceiptAndBeginsNothing() {
        String first = erase().statusCode(202).extract().path("receipt");

        erase().statusCode(202).body("receipt", equalTo(first));

        assertThat(SiblingStub.toldAt("/api/v1/internal/closings/" + account)).hasSize(1);
    }

    @Test
    void aTokenThatOutlivesItsPersonBeginsNoSecondErasure() {
        String receipt = erase().statusCode(202).extract().path("receipt");
        answerAll();
        await().untilAsserted(() -> status(receipt).body("status", equalTo("DONE")));

        erase().statusCode(401);

        assertThat(number("select count(*) from erasure where account_id = :id", account))
                .isZero();
    }

    @Test
    void isNotSignedWhileAnOrderThatNamesThePersonIsNotKnownToBeSent() {
        // Given
        String receipt = erase().statusCode(202).extract().path("receipt");
        answerUntil("ACCOUNT CHECK");
        Plan.Stop last = new Plan.Stop(Service.ACCOUNT, Step.CHECK);
        UUID erasure =
                UUID.fromString(participants.last(account).path("erasureId").asText());

        // When
        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> {
                    // As the relay leaves it between the broker's acknowledgement and its own commit.
                    database.createNativeQuery("update outbox set sent_at = null where aggregate_id = :erasure")
                            .setParameter("erasure", erasure)
                            .executeUpdate();
                    walk.answered(erasure, last, Map.of());
                }))
                .isInstanceOf(TryAgainException.class);

        // Then
        status(receipt).body("status", equalTo("PENDING")).body("certificate", nullValue());
    }

    @Test
    void withCvServiceDownItIsCommittedAnsweredWith503AndGoesOnByItself() {
        // Given
        SiblingStub.down(true);

        // When
        String receipt = erase().statusCode(503).extract().path("receipt");

        // Then
        assertThat(receipt).hasSize(22);
        erase().statusCode(503).body("receipt", equalTo(receipt));
        assertThat(participants.ordersAbout(account)).isEmpty();
        SiblingStub.down(false);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).containsExactly("ACCOUNT SESSIONS"));
        assertThat(SiblingStub.toldAt("/api/v1/internal/closings/" + account)).isNotEmpty();
    }

    @Test
    void asksForALoginOfTheLastFiveMinutes() {
        given().auth()
                .oauth2(token(Instant.now().minusSeconds(301)))
                .delete("/api/v1/me")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("insufficient_user_authentication"))
                .header("WWW-Authenticate", containsString("max_age=\"300\""));
        assertThat(SiblingStub.toldAt("/api/v1/internal/closings/" + account)).isEmpty();
    }

    @Test
    void isForTheCandidateAlone() {
        given().auth()
                .oauth2(Tokens.employer(account))
                .delete("/api/v1/me")
                .then()
                .statusCode(403);
        given().delete("/api/v1/me").then().statusCode(401);
    }

    @Test
    void somethingLeftBlocksUntilAnOperatorHasItDeletedAgain() throws JoseException {
        // Given
        String receipt = erase().statusCode(202).extract().path("receipt");
        answerUntil("CV CHECK", Map.of("cvs", 2L));

        // When
        participants.answer(account, Map.of("cvs", 1L));

        // Then
        await().untilAsserted(() -> status(receipt).body("status", equalTo("BLOCKED")));
        String id = participants.last(account).path("erasureId").asText();
        retry(Tokens.candidate(account), id).statusCode(403);
        retry(Tokens.operator(), id).statusCode(204);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).endsWith("CV CHECK", "CV DATA"));
        status(receipt).body("status", equalTo("PENDING"));
        participants.answer(account, Map.of("cvs", 1L));
        for (String check : List.of("CV CHECK", "JOBAGENT CHECK", "ACCOUNT CHECK")) {
            await().untilAsserted(
                            () -> assertThat(participants.ordersAbout(account)).endsWith(check));
            participants.answer(account, Map.of("cvs", 0L));
        }
        await().untilAsserted(() -> status(receipt).body("status", equalTo("DONE")));
        assertThat(participants.ordersAbout(account)).containsOnlyOnce("CV RECIPIENTS", "JOBAGENT DATA");
        assertThat(verified(status(receipt).extract().path("certificate"))).contains("\"cvs\":3");
    }

    @Test
    void whatThisServiceHadLeftIsGoneWhenAnOperatorTriesAgain() {
        // Given
        String receipt = erase().statusCode(202).extract().path("receipt");
        answerUntil("ACCOUNT CHECK");
        Superuser.execute("insert into retention_account (account_id, opened_on, last_active_on, stage) values ('"
                + account + "', '2026-11-01', '2026-11-01', 'ACTIVE')");
        String id = participants.last(account).path("erasureId").asText();
        participants.answer(account, Map.of());
        await().untilAsserted(() -> status(receipt).body("status", equalTo("BLOCKED")));

        // When
        await().untilAsserted(() -> retry(Tokens.operator(), id).statusCode(204));

        // Then
        await().untilAsserted(() -> status(receipt).body("status", equalTo("DONE")));
        assertThat(number("select count(*) from retention_account where account_id = :id", account))
                .isZero();
    }

    @Test
    void anUnansweredOrderIsRepeatedUnderANewNumber() {
        // Given
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));
        long first = participants.last(account).path("version").asLong();

        // When
        clock.ahead(Duration.ofMinutes(2));
        walk.tryAgain();

        // Then
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(2));
        assertThat(participants.ordersAbout(account)).containsOnly("ACCOUNT SESSIONS");
        assertThat(participants.last(account).path("version").asLong()).isGreaterThan(first);
    }

    @Test
    void anAnswerThatWaitsForAnotherChangeSeesIt() {
        // Given
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));
        UUID erasure =
                UUID.fromString(participants.last(account).path("erasureId").asText());

        // When
        CompletableFuture<Void> second = QuarkusTransaction.requiringNew().call(() -> {
            walk.answered(erasure, new Plan.Stop(Service.ACCOUNT, Step.SESSIONS), Map.of());
            database.flush();
            CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> QuarkusTransaction.requiringNew()
                    .run(() -> walk.answered(erasure, new Plan.Stop(Service.CV, Step.RECIPIENTS), Map.of())));
            await().until(() -> QuarkusTransaction.requiringNew().call(this::isAnybodyWaiting));
            return waiting;
        });
        second.join();

        // Then
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).isEqualTo(ORDERS_IN_ORDER.subList(0, 3)));
    }

    private boolean isAnybodyWaiting() {
        return Boolean.TRUE.equals(database.createNativeQuery(
                        "select exists (select from pg_stat_activity where wait_event_type = 'Lock'"
                                + " and datname = current_database())",
                        Boolean.class)
                .getSingleResult());
    }

    @Test
    void isTriedAgainThoughAnOlderOneCannotBeRead() {
        // Given
        UUID unreadable = UUID.randomUUID();
        Superuser.execute(
                waiting("'" + unreadable + "'", "RUNNING", 1),
                "insert into erasure_task (erasure_id, position, service, step) values ('" + unreadable
                        + "', 0, 'CV', 'UNHEARD_OF')");
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));

        // When
        clock.ahead(Duration.ofMinutes(2));
        walk.tryAgain();

        // Then
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(2));
    }

    @Test
    void isTriedAgainHoweverManyOlderOnesWaitForAnOperator() {
        // Given
        Superuser.execute(waiting("gen_random_uuid()", "BLOCKED", 200));
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));

        // When
        clock.ahead(Duration.ofMinutes(2));
        walk.tryAgain();

        // Then
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(2));
    }

    /** Older than every other one. */
    private static String waiting(String id, String state, int howMany) {
        return """
                insert into erasure (id, account_id, receipt_hash, receipt_sealed, state, reason, requested_at, version)
                select %s, gen_random_uuid(), decode(md5('%s' || i), 'hex'), '', '%s', 'REQUEST', '2020-01-01', 0
                from generate_series(1, %d) as i
                """.formatted(id, UUID.randomUUID(), state, howMany);
    }

    @Test
    void aRepeatedAnswerGoesOnOnce() {
        // Given
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));
        ErasureAnswered answer = participants.answer(account, Map.of());
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(2));

        // When
        participants.send(answer, UUID.randomUUID(), EventJson.write(answer));
        participants.answer(account, Map.of());

        // Then
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(3));
        assertThat(participants.ordersAbout(account)).isEqualTo(ORDERS_IN_ORDER.subList(0, 3));
    }

    @Test
    void anAnswerToAnEarlierOrderOfAStepThatIsDoneIsDropped() {
        // Given
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));
        ErasureAnswered early = participants.answer(account, Map.of());
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(2));
        participants.answer(account, Map.of());
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(3));

        // When
        participants.send(early, UUID.randomUUID(), EventJson.write(early));
        participants.answer(account, Map.of("cvs", 2L));

        // Then
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(4));
        assertThat(participants.ordersAbout(account)).isEqualTo(ORDERS_IN_ORDER.subList(0, 4));
    }

    @Test
    void anUnreadableAnswerIsParkedAndNeverSkipped() {
        // Given
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));
        UUID erasure =
                UUID.fromString(participants.last(account).path("erasureId").asText());
        ErasureAnswered answer = new ErasureAnswered(
                erasure,
                participants.last(account).path("version").asLong(),
                Service.ACCOUNT,
                Step.SESSIONS,
                Map.of(),
                Instant.now());

        // When
        participants.send(answer, UUID.randomUUID(), "{\"erasureId\":42}");

        // Then
        await().untilAsserted(() -> assertThat(parked(erasure)).isEqualTo(1));
        assertThat(participants.ordersAbout(account)).hasSize(1);
    }

    @Test
    void anUnknownReceiptIs404() {
        status("AAAAAAAAAAAAAAAAAAAAAA").statusCode(404);
    }

    @Test
    void operatorsAndThePrivacyOfficerSeeWhatIsPendingWhereAndNobodyWhose() {
        erase().statusCode(202);
        await().untilAsserted(
                        () -> assertThat(participants.ordersAbout(account)).hasSize(1));
        String id = participants.last(account).path("erasureId").asText();

        for (String token : List.of(Tokens.operator(), Tokens.person(UUID.randomUUID(), "dpo"))) {
            String listed = given().auth()
                    .oauth2(token)
                    .queryParam("limit", 100)
                    .get("/api/v1/admin/erasures")
                    .then()
                    .statusCode(200)
                    .body("items.find { it.id == '" + id + "' }.waitsFor", equalTo("account-service"))
                    .extract()
                    .asString();
            assertThat(listed).doesNotContain(account.toString());
        }
        given().auth()
                .oauth2(Tokens.candidate(account))
                .get("/api/v1/admin/erasures")
                .then()
                .statusCode(403);
    }

    @Test
    void everyColumnThatNamesAnAccountIsErasedAndCounted() {
        List<?> tables = QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select table_name from information_schema.columns
                                where table_schema = 'public' and column_name = 'account_id' and table_name <> 'erasure'
                                order by table_name
                                """, String.class).getResultList());

        assertThat(OwnTables.NAMES)
                .containsExactlyInAnyOrderElementsOf(
                        tables.stream().map(String.class::cast).toList());
    }

    private ValidatableResponse erase() {
        return given().auth().oauth2(token(Instant.now())).delete("/api/v1/me").then();
    }

    private String token(Instant loggedIn) {
        return Tokens.sign(Tokens.claims(account.toString(), "tillit-web", "candidate")
                .claim("auth_time", loggedIn.getEpochSecond()));
    }

    private static ValidatableResponse status(String receipt) {
        return given().get("/api/v1/erasure-certificates/" + receipt).then();
    }

    private static ValidatableResponse retry(String token, String id) {
        return given().auth()
                .oauth2(token)
                .post("/api/v1/admin/erasures/" + id + "/retry")
                .then();
    }

    private void answerAll() {
        answerUntil("");
    }

    private void answerUntil(String order) {
        answerUntil(order, Map.of());
    }

    /** Answers everything before an order, and waits until that is given. */
    private void answerUntil(String order, Map<String, Long> counts) {
        for (String next : ORDERS_IN_ORDER) {
            await().until(() -> !participants.ordersAbout(account).isEmpty()
                    && participants.ordersAbout(account).getLast().equals(next));
            if (next.equals(order)) {
                return;
            }
            participants.answer(account, counts);
        }
    }

    private long parked(UUID erasure) {
        return number("select count(*) from inbox_parked where aggregate_id = :id", erasure);
    }

    private long rowsAbout(UUID account) {
        return number("select count(*) from erasure where account_id = :id", account)
                + number("select count(*) from closing where account_id = :id", account)
                + number("select count(*) from outbox where position(cast(:id as text) in payload) > 0", account);
    }

    private long number(String sql, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery(sql, Long.class)
                                .setParameter("id", id)
                                .getSingleResult())
                        .longValue());
    }

    private static String verified(String certificate) throws JoseException {
        JsonWebSignature signature = signature(certificate);
        assertThat(signature.verifySignature()).isTrue();
        assertThat(signature.getHeader("typ")).isEqualTo("erasure-certificate+jwt");
        return new String(signature.getPayload().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static boolean verifies(String certificate) throws JoseException {
        return signature(certificate).verifySignature();
    }

    private static JsonWebSignature signature(String certificate) throws JoseException {
        JsonWebKeySet keys = new JsonWebKeySet(
                given().get("/api/v1/.well-known/jwks.json").then().extract().asString());
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(certificate);
        signature.setKey(((PublicJsonWebKey) keys.findJsonWebKey(signature.getKeyIdHeaderValue(), "EC", "sig", "ES256"))
                .getPublicKey());
        return signature;
    }
}
