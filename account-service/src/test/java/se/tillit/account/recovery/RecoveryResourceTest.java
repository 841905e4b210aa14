package se.tillit.account.recovery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.People;
import se.tillit.account.support.Published;
import se.tillit.events.account.LoginClosed;
import se.tillit.platform.erasure.Tombstones;

@QuarkusTest
@WithTestResource(AccountStack.class)
class RecoveryResourceTest {

    private static final String RECOVERIES = "/api/v1/recoveries";
    private static final String CONFIRMATIONS = "/api/v1/recoveries/confirmations";
    private static final String NEW_PASSWORD = "ett helt annat lösenord";

    @Inject
    FakeIdentities identities;

    @Inject
    Recoveries recoveries;

    @Inject
    Tombstones tombstones;

    @Inject
    Published published;

    @Inject
    MovableClock clock;

    @AfterEach
    void keycloakWorksAgain() {
        identities.recover();
    }

    private static ValidatableResponse ask(String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email))
                .post(RECOVERIES)
                .then();
    }

    private static String asked(String email) {
        int before = Inbox.now(email).size();
        ask(email).statusCode(202);
        return Inbox.newest(email, before + 1).token();
    }

    private static ValidatableResponse confirm(String token, String answer) {
        return confirm(token, answer, NEW_PASSWORD);
    }

    private static ValidatableResponse confirm(String token, String answer, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token, "securityAnswer", answer, "password", password))
                .post(CONFIRMATIONS)
                .then();
    }

    @Test
    void setsANewPasswordForTheMailAndTheAnswerTogether() {
        String email = People.newAddress();
        UUID accountId = People.confirmed(email);
        String token = asked(email);

        confirm(token, " karo ").statusCode(204);

        assertThat(identities.letsIn(email, NEW_PASSWORD)).isTrue();
        assertThat(identities.letsIn(email, People.PASSWORD)).isFalse();
        assertThat(published.about(accountId, LoginClosed.class)).hasSize(1);
    }

    @Test
    void setsOneForAnEmployersUserToo() {
        Employers.Employer employer = Employers.verified();
        String token = asked(employer.contact());

        confirm(token, "Karo").statusCode(204);

        assertThat(identities.letsIn(employer.contact(), NEW_PASSWORD)).isTrue();
        assertThat(published.about(employer.user(), LoginClosed.class)).hasSize(1);
    }

    @Test
    void changesNothingWithoutTheAnswer() {
        String email = People.newAddress();
        UUID accountId = People.confirmed(email);
        String token = asked(email);

        confirm(token, "Fido").statusCode(422).body("errors[0].pointer", equalTo("/securityAnswer"));

        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
        assertThat(published.about(accountId, LoginClosed.class)).isEmpty();
    }

    @Test
    void endsTheLinkAfterFiveWrongAnswers() {
        String email = People.newAddress();
        People.confirmed(email);
        String token = asked(email);

        IntStream.range(0, 5).forEach(_ -> confirm(token, "Fido").statusCode(422));

        confirm(token, "Karo").statusCode(404);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
        assertThat(identities.letsIn(email, NEW_PASSWORD)).isFalse();
    }

    @Test
    void takesNoAttemptForAPasswordThatBreaksARule() {
        String email = People.newAddress();
        People.confirmed(email);
        String token = asked(email);

        IntStream.range(0, 6)
                .forEach(_ ->
                        confirm(token, "Karo", "kort").statusCode(422).body("errors[0].pointer", equalTo("/password")));

        confirm(token, "Karo").statusCode(204);
    }

    @Test
    void answersTheSameForAnUnknownAddressAndMailsNobody() {
        String known = People.newAddress();
        People.confirmed(known);
        String unknown = People.newAddress();

        String toKnown = ask(known).statusCode(202).extract().asString();
        String toUnknown = ask(unknown).statusCode(202).extract().asString();

        assertThat(toUnknown).isEqualTo(toKnown);
        Inbox.of(known, 2);
        Inbox.quiet();
        assertThat(Inbox.now(unknown)).isEmpty();
    }

    @Test
    void isSilentlyNothingForWhoeverIsBeingErased() {
        // Given
        String email = People.newAddress();
        UUID accountId = People.confirmed(email);
        String token = asked(email);
        String toKnown = ask(email).statusCode(202).extract().asString();
        Inbox.of(email, 3);
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(accountId));

        // When
        String toErased = ask(email).statusCode(202).extract().asString();

        // Then
        assertThat(toErased).isEqualTo(toKnown);
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(3);
        assertThat(QuarkusTransaction.requiringNew().call(() -> recoveries.askedSince(accountId, Instant.EPOCH)))
                .isEqualTo(2);
        given().get(CONFIRMATIONS + "/" + token).then().statusCode(404);
        confirm(token, "Karo").statusCode(404);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void takesTheSameTimeForAnUnknownAddress() {
        String known = People.newAddress();
        People.confirmed(known);
        ask(People.newAddress());

        long toKnown = ask(known).extract().time();
        long toUnknown = ask(People.newAddress()).extract().time();

        assertThat(toUnknown).isGreaterThanOrEqualTo(120).isCloseTo(toKnown, within(100L));
    }

    @Test
    void mailsNobodyMoreThanFiveLinksADay() {
        String email = People.newAddress();
        People.confirmed(email);

        IntStream.range(0, 7).forEach(_ -> ask(email).statusCode(202));

        Inbox.of(email, 6);
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(6);
    }

    @Test
    void describesTheLinkWithTheQuestionAndChangesNothing() {
        String email = People.newAddress();
        People.confirmed(email);
        String token = asked(email);

        for (int visit = 0; visit < 3; visit++) {
            given().get(CONFIRMATIONS + "/" + token)
                    .then()
                    .statusCode(200)
                    .body("action", equalTo("RECOVER_LOGIN"))
                    .body("status", equalTo("WAITING"))
                    .body("post", equalTo(CONFIRMATIONS))
                    .body("securityQuestion", equalTo("Vad hette din första hund?"));
        }

        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void worksOnceAndTellsARepetitionTheSame() {
        String email = People.newAddress();
        People.confirmed(email);
        String token = asked(email);
        confirm(token, "Karo").statusCode(204);

        confirm(token, "Karo", "ett tredje lösenord").statusCode(204);

        assertThat(identities.letsIn(email, NEW_PASSWORD)).isTrue();
    }

    @Test
    void endsEveryOtherLinkOfThePerson() {
        String email = People.newAddress();
        People.confirmed(email);
        String first = asked(email);
        String second = asked(email);

        confirm(second, "Karo").statusCode(204);

        confirm(first, "Karo", "ett tredje lösenord").statusCode(404);
    }

    @Test
    void endsWithItsTime() {
        String email = People.newAddress();
        People.confirmed(email);
        String token = asked(email);

        clock.advance(Duration.ofMinutes(61));

        given().get(CONFIRMATIONS + "/" + token).then().statusCode(410);
        confirm(token, "Karo").statusCode(410);
        assertThat(identities.letsIn(email, People.PASSWORD)).isTrue();
    }

    @Test
    void isFinishedByARepetitionAfterAFailure() {
        String email = People.newAddress();
        UUID accountId = People.confirmed(email);
        String token = asked(email);

        identities.failAt(FakeIdentities.Step.AFTER_CHANGE);
        confirm(token, "Karo").statusCode(503);
        confirm(token, "Karo").statusCode(204);

        assertThat(identities.letsIn(email, NEW_PASSWORD)).isTrue();
        assertThat(published.about(accountId, LoginClosed.class)).hasSize(1);
    }

    @Test
    void refusesATokenThatNobodyWasMailed() {
        given().get(CONFIRMATIONS + "/AAAAAAAAAAAAAAAAAAAAAA").then().statusCode(404);
        confirm("AAAAAAAAAAAAAAAAAAAAAA", "Karo").statusCode(404);
        ask("not an address").statusCode(422);
    }
}
