package se.tillit.account.newsletter;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.consent.Consents;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.Mailboxes;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.People;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class NewsletterResourceTest {

    private static final String SUBSCRIPTIONS = "/api/v1/newsletter-subscriptions";
    private static final String CONFIRMATIONS = SUBSCRIPTIONS + "/confirmations";
    private static final AtomicInteger COUNT = new AtomicInteger();

    @Inject
    Consents consents;

    @Inject
    Newsletters newsletters;

    @Inject
    HandOut handOut;

    @Inject
    MeterRegistry metrics;

    @Inject
    MovableClock clock;

    private static ValidatableResponse subscribe(String email) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("email", email, "locale", "en"))
                .post(SUBSCRIPTIONS)
                .then();
    }

    private static String subscribed(String email) {
        int before = Inbox.now(email).size();
        subscribe(email).statusCode(202);
        return Inbox.newest(email, before + 1).token();
    }

    private static ValidatableResponse confirm(String token) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("token", token))
                .post(CONFIRMATIONS)
                .then();
    }

    private static String confirmed() {
        String email = People.newAddress();
        confirm(subscribed(email)).statusCode(200);
        return email;
    }

    /** A candidate who consents and wants it so. */
    private UUID candidate(String email, String channel) {
        UUID accountId = People.confirmed(email);
        Mailboxes.choose(accountId, "NONE", Map.of("newsletter", channel));
        consents.record(accountId, "newsletter", 1, true);
        return accountId;
    }

    private static Map<String, Object> newsletter(String subject) {
        return Map.of(
                "sv", Map.of("subject", subject + " på svenska", "text", "Kära läsare,\n\nhej & <välkommen>!"),
                "en", Map.of("subject", subject + " in English", "text", "Dear reader,\n\nwelcome!"));
    }

    /** Orders one and waits until everybody has been served. */
    private String sent() {
        String subject = "Nummer " + COUNT.incrementAndGet();
        String id = given().auth()
                .oauth2(Tokens.operator())
                .contentType(ContentType.JSON)
                .body(newsletter(subject))
                .post("/api/v1/admin/newsletters")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        await().atMost(Duration.ofSeconds(15))
                .until(() -> QuarkusTransaction.requiringNew()
                        .call(() -> newsletters.count("id = ?1 and state = 'SENT'", UUID.fromString(id)) == 1));
        return subject;
    }

    private static String unsubscribePath(Inbox.Letter letter) {
        String header = letter.headers().getOrDefault("List-Unsubscribe", "");
        assertThat(header)
                .startsWith("<https://tillit.example/api/v1/unsubscriptions/")
                .endsWith(">");
        return header.substring("<https://tillit.example".length(), header.length() - 1);
    }

    @Test
    void comesToWhoeverConfirmedInHerLanguage() {
        String email = confirmed();

        String subject = sent();

        Inbox.Letter letter = Inbox.newest(email, 2);
        assertThat(letter.subject()).isEqualTo(subject + " in English");
        assertThat(letter.text()).contains("Dear reader,").contains("welcome!");
    }

    @Test
    void isNotHandedToWhoeverTookHerConsentBackWhileItWentOut() {
        // Given
        UUID reader = candidate(People.newAddress(), "MAILBOX");
        sent();
        assertThat(mailboxOf(reader)).isEqualTo(1);
        consents.record(reader, "newsletter", 2, false);

        // When
        QuarkusTransaction.requiringNew()
                .run(() -> handOut.toCandidate(
                        newsletters.find("order by createdAt desc").firstResult(), reader));

        // Then
        assertThat(mailboxOf(reader)).isEqualTo(1);
    }

    private static int mailboxOf(UUID reader) {
        return Mailboxes.as(reader)
                .get(Mailboxes.MESSAGES)
                .then()
                .statusCode(200)
                .extract()
                .path("items.size()");
    }

    @Test
    void comesToNobodyWhoHasNotConfirmed() {
        String email = People.newAddress();
        subscribed(email);

        sent();

        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, 1, 0", "MAILBOX, 0, 1", "BOTH, 1, 1", "NONE, 0, 0"})
    void comesToACandidateWhereSheWantsIt(String channel, int mailed, int inMailbox) {
        String email = People.newAddress();
        UUID accountId = candidate(email, channel);

        String subject = sent();

        await().until(() -> Inbox.now(email).size() == 1 + mailed);
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(1 + mailed);
        assertThat(Mailboxes.ids(accountId)).hasSize(inMailbox);
        for (String id : Mailboxes.ids(accountId)) {
            Mailboxes.as(accountId)
                    .get(Mailboxes.MESSAGES + "/" + id)
                    .then()
                    .body("kind", equalTo("NEWSLETTER"))
                    .body("subject", equalTo(subject + " på svenska"))
                    .body("text", equalTo("Kära läsare,\n\nhej & <välkommen>!"));
        }
    }

    @Test
    void comesToNoCandidateWithoutHerConsent() {
        String email = People.newAddress();
        UUID accountId = candidate(email, "BOTH");
        consents.record(accountId, "newsletter", 2, false);

        sent();

        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(1);
        assertThat(Mailboxes.ids(accountId)).isEmpty();
    }

    @Test
    void comesOnceToWhoeverGetsItTwice() {
        String email = confirmed();
        candidate(email, "EMAIL");

        sent();

        Inbox.of(email, 3);
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(3);
    }

    @Test
    void isSentOnceForOneKey() {
        String email = confirmed();
        String operator = Tokens.operator();

        String first = orderedWith(operator);
        String second = orderedWith(operator);

        assertThat(second).isEqualTo(first);
        Inbox.of(email, 2);
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(2);
    }

    private static String orderedWith(String operator) {
        return given().auth()
                .oauth2(operator)
                .header("Idempotency-Key", "the same")
                .contentType(ContentType.JSON)
                .body(newsletter("En gång"))
                .post("/api/v1/admin/newsletters")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    @Test
    void endsWithOneClickForASubscriber() {
        String email = confirmed();
        sent();
        Inbox.Letter letter = Inbox.newest(email, 2);
        assertThat(letter.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        String path = unsubscribePath(letter);

        given().get(path).then().statusCode(200).body("status", equalTo("WAITING"));
        given().get(path).then().statusCode(200).body("status", equalTo("WAITING"));
        for (int click = 0; click < 2; click++) {
            given().contentType("application/x-www-form-urlencoded")
                    .body("List-Unsubscribe=One-Click")
                    .post(path)
                    .then()
                    .statusCode(200)
                    .body("list", equalTo("NEWSLETTER"))
                    .body("status", equalTo("DONE"));
        }
        sent();

        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(2);
    }

    @Test
    void endsForACandidateByMailAloneAndNothingElseDoes() {
        String email = People.newAddress();
        UUID accountId = People.confirmed(email);
        Mailboxes.choose(accountId, "BOTH");
        consents.record(accountId, "newsletter", 1, true);
        sent();

        given().post(unsubscribePath(Inbox.newest(email, 2))).then().statusCode(200);

        Mailboxes.as(accountId)
                .get(Mailboxes.PREFERENCES)
                .then()
                .body("newsletter", equalTo("MAILBOX"))
                .body("jobAgent", equalTo("BOTH"))
                .body("careerInfo", equalTo("BOTH"))
                .body("cvRequests", equalTo("BOTH"))
                .body("employerMessages", equalTo("BOTH"));
        sent();
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(2);
        assertThat(Mailboxes.ids(accountId)).hasSize(2);
    }

    @Test
    void isNotMailedToWhoeverWithdrewWhileItWaited() {
        String email = People.newAddress();
        UUID accountId = candidate(email, "EMAIL");
        double before = suppressed();

        Inbox.whileDown(() -> {
            sent();
            consents.record(accountId, "newsletter", 2, false);
        });

        await().atMost(Duration.ofSeconds(15)).until(() -> suppressed() > before);
        assertThat(Inbox.now(email)).hasSize(1);
    }

    private double suppressed() {
        return metrics.counter("tillit.mail", "template", "newsletter", "outcome", "suppressed")
                .count();
    }

    @Test
    void describesTheLinkAndConfirmsOnlyWhenPosted() {
        String token = subscribed(People.newAddress());

        for (int visit = 0; visit < 2; visit++) {
            given().get(CONFIRMATIONS + "/" + token)
                    .then()
                    .statusCode(200)
                    .body("action", equalTo("CONFIRM_NEWSLETTER"))
                    .body("status", equalTo("WAITING"));
        }
        confirm(token).statusCode(200).body("status", equalTo("CONFIRMED"));
        confirm(token).statusCode(200);
        given().get(CONFIRMATIONS + "/" + token).then().body("status", equalTo("DONE"));
    }

    @Test
    void neverComesBackByAnOldLink() {
        String email = People.newAddress();
        String token = subscribed(email);
        confirm(token).statusCode(200);
        sent();
        given().post(unsubscribePath(Inbox.newest(email, 2))).then().statusCode(200);

        confirm(token).statusCode(200);
        sent();

        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(2);
    }

    @Test
    void expiresUnconfirmed() {
        String token = subscribed(People.newAddress());

        clock.advance(Duration.ofHours(73));

        confirm(token).statusCode(410);
        given().get(CONFIRMATIONS + "/" + token).then().statusCode(410);
    }

    @Test
    void answersTheSameForAnAddressThatSubscribesAlready() {
        String email = confirmed();

        assertThat(subscribe(email).statusCode(202).extract().asString())
                .isEqualTo(
                        subscribe(People.newAddress()).statusCode(202).extract().asString());
        confirm(Inbox.newest(email, 2).token()).statusCode(200);
        sent();

        Inbox.of(email, 3);
        Inbox.quiet();
        assertThat(Inbox.now(email)).hasSize(3);
    }

    @Test
    void remembersNobodyOnceItIsSent() {
        candidate(People.newAddress(), "MAILBOX");

        sent();

        List<Newsletter> handedOut = QuarkusTransaction.requiringNew().call(() -> newsletters.list("state", "SENT"));
        assertThat(handedOut)
                .isNotEmpty()
                .allMatch(newsletter -> newsletter.lastAccount().equals(new UUID(0, 0)));
    }

    @Test
    void isOrderedByOperatorsAlone() {
        for (String token : new String[] {
            Tokens.candidate(UUID.randomUUID()),
            Tokens.employer(UUID.randomUUID()),
            Tokens.person(UUID.randomUUID(), "dpo")
        }) {
            given().auth()
                    .oauth2(token)
                    .contentType(ContentType.JSON)
                    .body(newsletter("x"))
                    .post("/api/v1/admin/newsletters")
                    .then()
                    .statusCode(403);
        }
        given().contentType(ContentType.JSON)
                .body(newsletter("x"))
                .post("/api/v1/admin/newsletters")
                .then()
                .statusCode(401);
    }

    @Test
    void refusesUnknownTokens() {
        confirm("AAAAAAAAAAAAAAAAAAAAAA").statusCode(404);
        given().get("/api/v1/unsubscriptions/AAAAAAAAAAAAAAAAAAAAAA").then().statusCode(404);
        given().post("/api/v1/unsubscriptions/AAAAAAAAAAAAAAAAAAAAAA").then().statusCode(404);
    }
}
