package se.tillit.account.registration;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.credentials.NewLogin;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class ConfirmationResourceTest {

    @Inject
    FakeIdentities identities;

    @Inject
    EntityManager database;

    @Inject
    RegistrationPurge purge;

    @Inject
    ConfirmRegistration confirmations;

    @Inject
    MovableClock clock;

    @Test
    void opensAnAccountWhoseIdIsTheLogins() {
        String email = People.newAddress();
        String token = People.registered(email);

        UUID accountId = UUID.fromString(People.confirm(People.confirmation(token))
                .statusCode(201)
                .extract()
                .path("accountId"));

        FakeIdentities.User user = identities.withEmail(email).orElseThrow();
        assertThat(user.id()).isEqualTo(accountId);
        assertThat(user.kind()).isEqualTo(NewLogin.Kind.CANDIDATE);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
        given().auth()
                .oauth2(Tokens.candidate(accountId))
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .body("email", equalTo(email));
    }

    @Test
    void answersARepetitionWithTheSameAccountAndSetsNoOtherPassword() {
        String email = People.newAddress();
        String token = People.registered(email);
        String first = People.confirm(People.confirmation(token)).extract().asString();

        String second = People.confirm(People.confirmation(token, "another good password"))
                .statusCode(201)
                .extract()
                .asString();

        assertThat(second).isEqualTo(first);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
        assertThat(identities.letsIn(email, "another good password")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAAAAAAAAAAAAAAAAAA", "x", "", "åäö", "' or 1=1"})
    void doesNotKnowATokenThatWasNeverMailed(String token) {
        People.confirm(People.confirmation(token)).statusCode(404);
    }

    @Test
    void describesTheLinkAHundredTimesWithoutChangingAnything() {
        String email = People.newAddress();
        String token = People.registered(email);
        String before = rows(email);

        for (int i = 0; i < 100; i++) {
            given().head(People.CONFIRMATIONS + "/" + token).then().statusCode(200);
            given().get(People.CONFIRMATIONS + "/" + token)
                    .then()
                    .statusCode(200)
                    .body("action", equalTo("CONFIRM_REGISTRATION"))
                    .body("status", equalTo("WAITING"))
                    .body("post", equalTo("/api/v1/registrations/confirmations"));
        }

        assertThat(rows(email)).isEqualTo(before);
        assertThat(identities.withEmail(email)).isEmpty();
        assertThat(Inbox.now(email)).hasSize(1);
        People.confirm(People.confirmation(token)).statusCode(201);
        given().get(People.CONFIRMATIONS + "/" + token).then().statusCode(200).body("status", equalTo("DONE"));
    }

    private String rows(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select cast(to_jsonb(r) as text) from registration r where email_key = ?1 order by id")
                        .setParameter(1, email)
                        .getResultList()
                        .toString());
    }

    @Test
    void describesNoUnknownLink() {
        given().get(People.CONFIRMATIONS + "/AAAAAAAAAAAAAAAAAAAAAA").then().statusCode(404);
    }

    @Test
    void mailsOneNewLinkForAnExpiredOneAndKeepsWhatWasGiven() {
        String email = People.newAddress();
        Map<String, Object> registration = People.registration(email);
        registration.put("name", "Karin Sen");
        String late = People.registered(registration);
        clock.advance(Duration.ofHours(25));
        given().get(People.CONFIRMATIONS + "/" + late).then().statusCode(410);

        for (int i = 0; i < 3; i++) {
            People.confirm(People.confirmation(late)).statusCode(410);
        }

        String renewed = Inbox.newest(email, 2).token();
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(2);
        assertThat(renewed).isNotEqualTo(late);
        String account = People.confirm(People.confirmation(renewed))
                .statusCode(201)
                .extract()
                .path("accountId");
        assertThat(JsonPath.from(profileCalls(account).getFirst().body()).getString("name"))
                .isEqualTo("Karin Sen");
        People.confirm(People.confirmation(late)).statusCode(410);
    }

    @Test
    void deletesWhatNobodyConfirmed() {
        String email = People.newAddress();
        Map<String, Object> registration = People.registration(email);
        registration.put("name", "Frida Främmande");
        String token = People.registered(registration);
        assertThat(rows(email)).contains("Frida");
        clock.advance(Duration.ofDays(8).plusMinutes(1));

        purge.purge();

        assertThat(rows(email)).isEqualTo("[]");
        given().get(People.CONFIRMATIONS + "/" + token).then().statusCode(404);
    }

    @Test
    void deletesTheClosedLoginOfARegistrationThatDiedHalfWay() {
        // Given
        String email = People.newAddress();
        String token = People.registered(email);
        identities.failAt(FakeIdentities.Step.AFTER_CREATE);
        People.confirm(People.confirmation(token)).statusCode(503);
        assertThat(identities.countWithEmail(email)).isEqualTo(1);
        clock.advance(Duration.ofDays(8).plusMinutes(1));

        // When
        identities.failAt(FakeIdentities.Step.BEFORE_REMOVE);
        purge.purge();

        // Then
        assertThat(rows(email)).contains(email);
        purge.purge();
        assertThat(identities.countWithEmail(email)).isZero();
        assertThat(rows(email)).isEqualTo("[]");
    }

    @Test
    void leavesTheLoginOfAConfirmedRegistrationAlone() {
        String email = People.newAddress();
        People.confirm(People.confirmation(People.registered(email))).statusCode(201);
        clock.advance(Duration.ofDays(8).plusMinutes(1));

        purge.purge();

        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void deletesNothingThatMayStillBeConfirmed() {
        String email = People.newAddress();
        String token = People.registered(email);

        purge.purge();

        People.confirm(People.confirmation(token)).statusCode(201);
    }

    @Test
    void killsTheOtherTokensOfTheAddress() {
        String email = People.newAddress();
        String first = People.registered(email);
        String second = People.registered(email);

        People.confirm(People.confirmation(second)).statusCode(201);

        People.confirm(People.confirmation(first)).statusCode(404);
        given().get(People.CONFIRMATIONS + "/" + first).then().statusCode(404);
        assertThat(identities.countWithEmail(email)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"short, password-length", "losenord123, password-common", "aaaaaaaaaaaa, password-common"})
    void refusesAWeakPasswordAndLeavesTheTokenGood(String password, String code) {
        String token = People.registered(People.newAddress());

        People.confirm(People.confirmation(token, password))
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/password"))
                .body("errors[0].code", equalTo(code));

        People.confirm(People.confirmation(token)).statusCode(201);
    }

    @Test
    void refusesAPasswordMadeOfTheAddress() {
        String email = People.newAddress();
        String token = People.registered(email);

        People.confirm(People.confirmation(token, email + "!"))
                .statusCode(422)
                .body("errors[0].code", equalTo("password-address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "password", "securityQuestion", "securityAnswer"})
    void asksForEveryField(String field) {
        Map<String, Object> body = People.confirmation(People.registered(People.newAddress()));
        body.remove(field);

        People.confirm(body).statusCode(422).body("errors[0].pointer", equalTo("/" + field));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", " ", "", "ab\u0000cd", "\uD800x"})
    void refusesAQuestionThatNobodyCouldRead(String question) {
        Map<String, Object> body = People.confirmation(People.registered(People.newAddress()));
        body.put("securityQuestion", question);

        int status = given().contentType(ContentType.JSON)
                .body(body)
                .post(People.CONFIRMATIONS)
                .statusCode();

        assertThat(status).isBetween(400, 422);
    }

    @Test
    void storesNeitherTheTokenNorThePasswordNorTheAnswer() {
        String email = People.newAddress();
        String token = People.registered(email);
        People.confirm(People.confirmation(token)).statusCode(201);

        String everything = QuarkusTransaction.requiringNew()
                .call(() -> Stream.of("registration", "account", "mail", "address_claim")
                        .map(table -> database.createNativeQuery(
                                        "select cast(to_jsonb(t) as text) from %s t".formatted(table))
                                .getResultList()
                                .toString())
                        .toList()
                        .toString());

        assertThat(everything).contains(email).doesNotContain(token, People.PASSWORD, "Karo");
    }

    @Test
    void handsOverWhatWasGivenAndForgetsIt() {
        String email = People.newAddress();
        Map<String, Object> registration = People.registration(email);
        registration.putAll(
                Map.of("name", "Anna Ödman", "gender", "FEMALE", "postalCode", "111 22", "birthDate", "1988-02-03"));
        String token = People.registered(registration);

        String account = People.confirm(People.confirmation(token))
                .statusCode(201)
                .extract()
                .path("accountId");

        List<OtherServices.Call> calls = profileCalls(account);
        assertThat(calls).hasSize(1);
        assertThat(calls.getFirst().method()).isEqualTo("PUT");
        assertThat(calls.getFirst().authorization()).startsWith("Bearer ey");
        assertThat(JsonPath.from(calls.getFirst().body()).getMap(""))
                .isEqualTo(Map.of(
                        "name", "Anna Ödman", "gender", "FEMALE", "postalCode", "11122", "birthDate", "1988-02-03"));
        assertThat(registrationOf(account)).doesNotContain("Ödman", "11122", "1988", email);
    }

    private static List<OtherServices.Call> profileCalls(String account) {
        return OtherServices.callsTo("/internal/profiles/" + account);
    }

    private String registrationOf(String account) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select cast(to_jsonb(r) as text) from registration r where account_id = ?1")
                        .setParameter(1, UUID.fromString(account))
                        .getSingleResult()
                        .toString());
    }

    @Test
    void losesNothingWhileCvServiceIsDown() {
        String email = People.newAddress();
        Map<String, Object> registration = People.registration(email);
        registration.put("name", "Nils Väntar");
        String token = People.registered(registration);

        OtherServices.whileCvServiceIsDown(() -> People.confirm(People.confirmation(token))
                .statusCode(503)
                .header("Retry-After", notNullValue())
                .contentType("application/problem+json"));
        assertThat(identities.letsIn(email, People.PASSWORD)).isFalse();
        assertThat(accounts(email)).isEqualTo(1);
        String account = People.confirm(People.confirmation(token))
                .statusCode(201)
                .extract()
                .path("accountId");

        assertThat(JsonPath.from(profileCalls(account).getLast().body()).getString("name"))
                .isEqualTo("Nils Väntar");
        assertThat(identities.countWithEmail(email)).isEqualTo(1);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void handsOverWhatNobodyCameBackFor() {
        // Given
        String email = People.newAddress();
        Map<String, Object> registration = People.registration(email);
        registration.put("name", "Nils Kommerinte");
        String token = People.registered(registration);
        OtherServices.whileCvServiceIsDown(
                () -> People.confirm(People.confirmation(token)).statusCode(503));
        String account = identities.withEmail(email).orElseThrow().id().toString();
        assertThat(registrationOf(account)).contains("Kommerinte");
        clock.advance(Duration.ofSeconds(31));

        // When
        confirmations.handOverWhatWaits();

        // Then
        assertThat(JsonPath.from(profileCalls(account).getLast().body()).getString("name"))
                .isEqualTo("Nils Kommerinte");
        assertThat(registrationOf(account)).doesNotContain("Kommerinte");
    }

    @Test
    void makesOneAccountOfParallelConfirmations() {
        String email = People.newAddress();
        String token = People.registered(email);

        List<Answer> answers = inParallel(8, () -> answer(People.confirmation(token)));

        assertThat(answers).allSatisfy(answer -> assertThat(answer.status()).isEqualTo(201));
        assertThat(answers.stream().map(Answer::body).distinct()).hasSize(1);
        assertThat(accounts(email)).isEqualTo(1);
        assertThat(identities.countWithEmail(email)).isEqualTo(1);
    }

    @Test
    void makesOneAccountOfTwoTokensConfirmedAtOnce() {
        String email = People.newAddress();
        List<String> tokens = List.of(People.registered(email), People.registered(email));

        List<Integer> statuses;
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running = tokens.stream()
                    .map(token -> threads.submit(() -> answer(People.confirmation(token))))
                    .toList();
            statuses = running.stream()
                    .map(ConfirmationResourceTest::result)
                    .map(Answer::status)
                    .sorted()
                    .toList();
        }

        assertThat(statuses).isEqualTo(List.of(201, 404));
        assertThat(accounts(email)).isEqualTo(1);
        assertThat(identities.countWithEmail(email)).isEqualTo(1);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void doesNotTakeAnAddressThatSomebodyElseLogsInWith() {
        String email = People.newAddress();
        String token = People.registered(email);
        identities.existing(email);

        People.confirm(People.confirmation(token)).statusCode(409);

        assertThat(accounts(email)).isZero();
    }

    private record Answer(int status, String body) {}

    private static Answer answer(Map<String, Object> body) {
        var response = People.confirm(body).extract();
        return new Answer(response.statusCode(), response.asString());
    }

    private static List<Answer> inParallel(int times, Callable<Answer> call) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Answer>> running =
                    Stream.generate(() -> threads.submit(call)).limit(times).toList();
            return running.stream().map(ConfirmationResourceTest::result).toList();
        }
    }

    private static Answer result(Future<Answer> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private long accounts(String email) {
        return QuarkusTransaction.requiringNew()
                .call(() -> ((Number) database.createNativeQuery("select count(*) from account where email_key = ?1")
                                .setParameter(1, email)
                                .getSingleResult())
                        .longValue());
    }
}
