package se.tillit.account.jobalert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.consent.Consents;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.Mailboxes;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;
import se.tillit.account.support.Published;
import se.tillit.account.support.Topics;
import se.tillit.events.account.JobAgentStopped;
import se.tillit.events.jobagent.JobAlertDue;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(AccountStack.class)
class JobAlertDueConsumerTest {

    private static final String CONSUMER = "job-alert-due";
    private static final UUID AD = UUID.fromString("5b0f3f5e-7f2a-4b1d-9a63-0a8c4c1f7d21");
    private static final String OTHER_AD = "5b0f3f5e-7f2a-4b1d-9a63-0a8c4c1f7d22";

    @Inject
    Topics topics;

    @Inject
    Published published;

    @Inject
    Consents consents;

    @Inject
    MeterRegistry metrics;

    private final UUID agentId = UUID.randomUUID();
    private String address;
    private UUID accountId;

    @BeforeEach
    void candidate() {
        address = People.newAddress();
        accountId = People.confirmed(address);
    }

    private static String ad(String id, String title, String more) {
        return "{\"adId\":\"%s\",\"title\":\"%s\",%s\"publishedOn\":\"2026-11-22\"}".formatted(id, title, more);
    }

    private JobAlertDue due() {
        return due(0);
    }

    private JobAlertDue due(long stopVersion) {
        return due(agentId, stopVersion);
    }

    private JobAlertDue due(UUID agent, long stopVersion) {
        UUID alertId = UUID.randomUUID();
        OtherServices.alert(
                alertId,
                agent,
                "Verkstad & <svets>",
                ad(AD.toString(), "Svetsare <natt>", "\"employer\":\"box 12\",\"municipality\":\"Göteborg\","),
                ad(OTHER_AD, "Plåtslagare", "\"employer\":\"Ödets Plåt\",\"partner\":\"Exempeljobb\","));
        return new JobAlertDue(alertId, 1, accountId, agent, stopVersion, 2);
    }

    /** Mail besides that of the registration. */
    private long mails() {
        return Inbox.now(address).size() - 1L;
    }

    private double suppressed(String reason) {
        return metrics.counter("tillit.alerts.suppressed", "reason", reason).count();
    }

    private double mail(String outcome) {
        return metrics.counter("tillit.mail", "template", "job-alert", "outcome", outcome)
                .count();
    }

    /** Where the newest mail's one-click header leads. */
    private static String unsubscribePath(Inbox.Letter letter) {
        String header = letter.headers().getOrDefault("List-Unsubscribe", "");
        assertThat(header).startsWith("<https://tillit.example/api/v1/unsubscriptions/");
        return header.substring("<https://tillit.example".length(), header.length() - 1);
    }

    private static void click(String path) {
        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(path)
                .then()
                .statusCode(200)
                .body("list", equalTo("JOB_AGENT"))
                .body("status", equalTo("DONE"));
    }

    @Test
    void tellsTheSameByMailAndInTheMailbox() {
        Mailboxes.choose(accountId, "BOTH");

        topics.taken(CONSUMER, due());

        Inbox.Letter letter = Inbox.newest(address, 2);
        String ads = """
                Svetsare <natt>
                box 12 · Göteborg · 2026-11-22
                https://tillit.example/api/v1/jobs/%s

                Plåtslagare
                Ödets Plåt · via Exempeljobb · 2026-11-22
                https://tillit.example/api/v1/jobs/%s""".formatted(AD, OTHER_AD);
        assertThat(letter.subject()).isEqualTo("2 nya jobb: Verkstad & <svets>");
        assertThat(letter.text().replace("\r\n", "\n"))
                .contains("Din bevakning Verkstad & <svets> har hittat:\n\n" + ads + "\n\n");
        Mailboxes.as(accountId)
                .get(Mailboxes.MESSAGES + "/" + Mailboxes.ids(accountId).getFirst())
                .then()
                .statusCode(200)
                .body("kind", equalTo("JOB_ALERT"))
                .body("title", equalTo("Nya jobb till dig"))
                .body("subject", equalTo("2 nya jobb: Verkstad & <svets>"))
                .body("text", equalTo(ads));
    }

    @Test
    void writesMailThatFitsAPhoneAndEscapesWhatOthersWrote() {
        topics.taken(CONSUMER, due());

        Inbox.Letter letter = Inbox.newest(address, 2);
        assertThat(letter.html())
                .contains("name=\"viewport\" content=\"width=device-width, initial-scale=1\"", "max-width:600px")
                .contains("Svetsare &lt;natt&gt;", "Verkstad &amp; &lt;svets&gt;")
                .contains("href=\"https://tillit.example/api/v1/jobs/" + AD + "\"")
                .contains("href=\"https://tillit.example" + unsubscribePath(letter) + "\"")
                .doesNotContain("<natt>", "<svets>", "{", "<img", "<script");
        assertThat(letter.headers()).containsEntry("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }

    @Test
    void writesInTheLanguageOfTheAccount() {
        Mailboxes.choose(accountId, "EMAIL", Map.of("locale", "en"));
        JobAlertDue one = due();
        OtherServices.alert(one.alertId(), agentId, "Welding\\r\\nBcc: all", ad(AD.toString(), "Welder", ""));

        topics.taken(CONSUMER, one);

        Inbox.Letter letter = Inbox.newest(address, 2);
        assertThat(letter.subject()).isEqualTo("1 new job: Welding Bcc: all");
        assertThat(letter.text()).contains("Your job agent Welding Bcc: all has found:", "Welder");
    }

    @Test
    void saysThatThereWereOthers() {
        JobAlertDue many = due();
        OtherServices.alertOfMany(many.alertId(), agentId, 12, ad(AD.toString(), "Svetsare", ""));

        topics.taken(CONSUMER, many);

        Inbox.Letter letter = Inbox.newest(address, 2);
        assertThat(letter.subject()).isEqualTo("13 nya jobb: Bevakning");
        assertThat(letter.text()).contains("12 till hittades.");
        assertThat(letter.html()).contains("12 till hittades.");
    }

    @Test
    void namesNobodyInItsLinks() {
        topics.taken(CONSUMER, due());

        Inbox.Letter letter = Inbox.newest(address, 2);
        assertThat(letter.text() + letter.html() + letter.headers().get("List-Unsubscribe"))
                .doesNotContain(accountId.toString(), agentId.toString());
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, 1, 0", "MAILBOX, 0, 1", "BOTH, 1, 1", "NONE, 0, 0"})
    void tellsWhereTheCandidateWantsIt(String channel, int mailed, int inMailbox) {
        Mailboxes.choose(accountId, "NONE", Map.of("jobAgent", channel));

        topics.taken(CONSUMER, due());

        await().atMost(Duration.ofSeconds(10)).until(() -> mails() == mailed);
        Inbox.quiet();
        assertThat(mails()).isEqualTo(mailed);
        assertThat(Mailboxes.ids(accountId)).hasSize(inMailbox);
    }

    @Test
    void mailsWhoeverHasChosenNothing() {
        topics.taken(CONSUMER, due());

        Inbox.of(address, 2);
        assertThat(Mailboxes.ids(accountId)).isEmpty();
    }

    @Test
    void tellsADuplicateOnce() {
        Mailboxes.choose(accountId, "BOTH");

        topics.takenTwice(CONSUMER, due());

        Inbox.of(address, 2);
        Inbox.quiet();
        assertThat(mails()).isEqualTo(1);
        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void dropsAStaleOne() {
        Mailboxes.choose(accountId, "MAILBOX");
        JobAlertDue first = due();
        topics.taken(CONSUMER, new JobAlertDue(first.alertId(), 2, accountId, agentId, 0, 2));

        topics.stale(CONSUMER, first);

        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void parksPoisonAndGoesOn() {
        Mailboxes.choose(accountId, "MAILBOX");
        JobAlertDue poisoned = due();

        topics.poison(CONSUMER, poisoned);
        topics.taken(CONSUMER, due());

        assertThat(topics.reasonParked(CONSUMER, poisoned.alertId())).isEqualTo("unreadable-payload");
        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void tellsNothingAboutAStranger() {
        topics.taken(CONSUMER, new JobAlertDue(UUID.randomUUID(), 1, UUID.randomUUID(), agentId, 0, 1));

        assertThat(mails()).isZero();
    }

    @Test
    void tellsNothingOfWhatMayNoLongerBeTold() {
        Mailboxes.choose(accountId, "BOTH");
        JobAlertDue closed = due();
        OtherServices.alertNoMore(closed.alertId());
        double before = mail("suppressed");

        topics.taken(CONSUMER, closed);

        await().until(() -> mail("suppressed") == before + 1);
        assertThat(mails()).isZero();
        Mailboxes.as(accountId)
                .get(Mailboxes.MESSAGES + "/" + Mailboxes.ids(accountId).getFirst())
                .then()
                .statusCode(200)
                .body("available", equalTo(false))
                .body("$", not(hasKey("text")));
    }

    @Test
    void leavesOutWhatHasClosedSinceAtTheNextAttempt() {
        JobAlertDue alert = due();

        Inbox.whileDown(() -> {
            double before = mail("failed");
            topics.taken(CONSUMER, alert);
            await().until(() -> mail("failed") > before);
            OtherServices.alert(alert.alertId(), agentId, "Verkstad", ad(OTHER_AD, "Plåtslagare", ""));
        });

        Inbox.Letter letter = Inbox.newest(address, 2);
        assertThat(letter.subject()).isEqualTo("1 nytt jobb: Verkstad");
        assertThat(letter.text()).contains("Plåtslagare").doesNotContain("Svetsare");
    }

    @Test
    void mailsLaterWhatCannotBeAskedNow() {
        Mailboxes.choose(accountId, "BOTH");
        double before = mail("failed");

        OtherServices.whileJobagentServiceIsDown(() -> {
            topics.taken(CONSUMER, due());
            await().until(() -> mail("failed") > before);
            Mailboxes.as(accountId)
                    .get(Mailboxes.MESSAGES + "/" + Mailboxes.ids(accountId).getFirst())
                    .then()
                    .statusCode(503);
        });

        assertThat(Inbox.newest(address, 2).text()).contains("Svetsare");
    }

    @Test
    void stopsOneAgentWithOneClickAndNoOther() {
        // Given
        Mailboxes.choose(accountId, "BOTH");
        topics.taken(CONSUMER, due());
        String path = unsubscribePath(Inbox.newest(address, 2));
        given().get(path).then().statusCode(200).body("status", equalTo("WAITING"));
        given().head(path).then().statusCode(200);
        double before = suppressed("agent-off");

        // When
        click(path);
        click(path);

        // Then
        given().get(path).then().statusCode(200).body("status", equalTo("DONE"));
        topics.taken(CONSUMER, due());
        assertThat(suppressed("agent-off")).isEqualTo(before + 2);
        UUID otherAgent = UUID.randomUUID();
        topics.taken(CONSUMER, due(otherAgent, 0));
        Inbox.Letter ofOther = Inbox.newest(address, 3);
        assertThat(unsubscribePath(ofOther)).isNotEqualTo(path);
        Inbox.quiet();
        assertThat(mails()).isEqualTo(2);
        assertThat(Mailboxes.ids(accountId)).hasSize(2);
        Mailboxes.as(accountId).get(Mailboxes.PREFERENCES).then().body("jobAgent", equalTo("BOTH"));
        assertThat(published.about(agentId, JobAgentStopped.class))
                .isNotEmpty()
                .allSatisfy(event -> assertThat(event.accountId()).isEqualTo(accountId));
        assertThat(published.about(otherAgent, JobAgentStopped.class)).isEmpty();
    }

    @Test
    void hasOneLinkForOneAgent() {
        topics.taken(CONSUMER, due());
        topics.taken(CONSUMER, due());

        List<Inbox.Letter> letters = Inbox.of(address, 3);
        assertThat(unsubscribePath(letters.get(2))).isEqualTo(unsubscribePath(letters.get(1)));
    }

    @Test
    void tellsAgainWhenTheAgentWasTurnedOnAfterItsStopWasHeard() {
        // Given
        topics.taken(CONSUMER, due());
        String path = unsubscribePath(Inbox.newest(address, 2));
        click(path);
        long stop = published.about(agentId, JobAgentStopped.class).getLast().version();

        // When
        topics.taken(CONSUMER, due(stop - 1));
        topics.taken(CONSUMER, due(stop));

        // Then
        Inbox.of(address, 3);
        Inbox.quiet();
        assertThat(mails()).isEqualTo(2);
        given().get(path).then().statusCode(200).body("status", equalTo("WAITING"));
        click(path);
        assertThat(published.about(agentId, JobAgentStopped.class).getLast().version())
                .isGreaterThan(stop);
        topics.taken(CONSUMER, due(stop));
        Inbox.quiet();
        assertThat(mails()).isEqualTo(2);
    }

    @Test
    void mailsNothingOfAnAgentThatWasStoppedWhileItWaited() {
        topics.taken(CONSUMER, due());
        String path = unsubscribePath(Inbox.newest(address, 2));
        double before = suppressed("agent-off");

        Inbox.whileDown(() -> {
            double failed = mail("failed");
            topics.taken(CONSUMER, due());
            await().until(() -> mail("failed") > failed);
            click(path);
        });

        await().atMost(Duration.ofSeconds(15)).until(() -> suppressed("agent-off") == before + 2);
        assertThat(mails()).isEqualTo(1);
    }

    @Test
    void tellsNothingFromAWithdrawalOnAndAgainWhenSheGivesItBack() {
        // Given
        Mailboxes.choose(accountId, "BOTH");
        double before = suppressed("consent");

        // When
        withdraw(1, false);
        topics.taken(CONSUMER, due());
        assertThat(suppressed("consent")).isEqualTo(before + 2);
        assertThat(Mailboxes.ids(accountId)).isEmpty();
        consents.record(accountId, "job-alerts", 2, true);
        topics.taken(CONSUMER, due());

        // Then
        Inbox.of(address, 2);
        Inbox.quiet();
        assertThat(mails()).isEqualTo(1);
        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void mailsNothingToWhoeverWithdrewWhileItWaited() {
        double before = suppressed("consent");

        Inbox.whileDown(() -> {
            double failed = mail("failed");
            topics.taken(CONSUMER, due());
            await().until(() -> mail("failed") > failed);
            withdraw(1, false);
        });

        await().atMost(Duration.ofSeconds(15)).until(() -> suppressed("consent") == before + 2);
        assertThat(mails()).isZero();
    }

    @Test
    void isNotReadInTheMailboxAfterAWithdrawal() {
        Mailboxes.choose(accountId, "MAILBOX");
        topics.taken(CONSUMER, due());
        String item = Mailboxes.MESSAGES + "/" + Mailboxes.ids(accountId).getFirst();
        Mailboxes.as(accountId).get(item).then().body("available", equalTo(true));

        withdraw(1, false);

        Mailboxes.as(accountId).get(item).then().statusCode(200).body("available", equalTo(false));
    }

    @Test
    void asksNobodyForConsentThatWasNeverTakenBack() {
        consents.record(accountId, "newsletter", 1, false);

        topics.taken(CONSUMER, due());

        Inbox.of(address, 2);
    }

    @Test
    void mailsNothingToWhoeverTurnedTheMailOffWhileItWaited() {
        double before = suppressed("channel-off");

        Inbox.whileDown(() -> {
            double failed = mail("failed");
            topics.taken(CONSUMER, due());
            await().until(() -> mail("failed") > failed);
            Mailboxes.choose(accountId, "MAILBOX");
        });

        await().atMost(Duration.ofSeconds(15)).until(() -> suppressed("channel-off") == before + 2);
        assertThat(mails()).isZero();
    }

    /** As consent-service does it: in force when it is answered. */
    private void withdraw(long version, boolean consented) {
        given().auth()
                .oauth2(Tokens.service("consent-service", "svc-consent-write"))
                .contentType("application/json")
                .body(Map.of("version", version, "given", consented))
                .put("/api/v1/internal/consents/" + accountId + "/job-alerts")
                .then()
                .statusCode(204);
    }
}
