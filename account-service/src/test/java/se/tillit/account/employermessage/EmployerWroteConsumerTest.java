package se.tillit.account.employermessage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.Mailboxes;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;
import se.tillit.account.support.Topics;
import se.tillit.events.cv.EmployerWrote;

@QuarkusTest
@WithTestResource(AccountStack.class)
class EmployerWroteConsumerTest {

    private static final String CONSUMER = "employer-wrote";

    @Inject
    Topics topics;

    @Inject
    MeterRegistry metrics;

    private String address;
    private UUID accountId;

    @BeforeEach
    void candidate() {
        address = People.newAddress();
        accountId = People.confirmed(address);
    }

    private EmployerWrote message(UUID caseId) {
        UUID messageId = UUID.randomUUID();
        OtherServices.tell(messageId, caseId, "Ödets <Verkstad>", "Ett jobb", "Vill du prata med oss?");
        return new EmployerWrote(messageId, 1, caseId, accountId, Instant.parse("2026-11-22T12:00:00Z"));
    }

    /** Mail besides that of the registration. */
    private long mails() {
        return Inbox.now(address).size() - 1L;
    }

    @Test
    void tellsByMailAndInTheMailbox() {
        UUID caseId = UUID.randomUUID();

        topics.taken(CONSUMER, message(caseId));

        Inbox.Letter letter = Inbox.newest(address, 2);
        assertThat(letter.text()).contains("Ödets <Verkstad> har skrivit", "Ett jobb", "Vill du prata med oss?");
        assertThat(letter.html()).contains("Ödets &lt;Verkstad&gt;").doesNotContain("<Verkstad>");
        assertThat(letter.headers()).doesNotContainKeys("List-Unsubscribe", "List-Unsubscribe-Post");
        assertThat(Mailboxes.of(accountId).getString("items[0].caseId")).isEqualTo(caseId.toString());
        Mailboxes.as(accountId)
                .get(Mailboxes.MESSAGES + "/" + Mailboxes.ids(accountId).getFirst())
                .then()
                .statusCode(200)
                .body("available", equalTo(true))
                .body("sender", equalTo("Ödets <Verkstad>"))
                .body("subject", equalTo("Ett jobb"))
                .body("text", equalTo("Vill du prata med oss?"));
    }

    @ParameterizedTest
    @CsvSource({"EMAIL, 1, 0", "MAILBOX, 0, 1", "BOTH, 1, 1", "NONE, 0, 0"})
    void tellsWhereTheCandidateWantsIt(String channel, int mailed, int inMailbox) {
        Mailboxes.choose(accountId, channel);

        topics.taken(CONSUMER, message(UUID.randomUUID()));

        await().atMost(Duration.ofSeconds(10)).until(() -> mails() == mailed);
        Inbox.quiet();
        assertThat(mails()).isEqualTo(mailed);
        assertThat(Mailboxes.ids(accountId)).hasSize(inMailbox);
    }

    @Test
    void takesTheFirstOfACaseForARequestAndTheOthersForMessages() {
        Mailboxes.choose(accountId, "NONE", Map.of("employerMessages", "MAILBOX"));
        UUID caseId = UUID.randomUUID();

        topics.taken(CONSUMER, message(caseId));
        assertThat(Mailboxes.ids(accountId)).isEmpty();
        topics.taken(CONSUMER, message(caseId));

        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void tellsADuplicateOnce() {
        topics.takenTwice(CONSUMER, message(UUID.randomUUID()));

        Inbox.of(address, 2);
        Inbox.quiet();
        assertThat(mails()).isEqualTo(1);
        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void dropsAStaleOne() {
        EmployerWrote newer = message(UUID.randomUUID());
        newer = new EmployerWrote(newer.messageId(), 2, newer.caseId(), accountId, newer.writtenAt());
        topics.taken(CONSUMER, newer);

        topics.stale(CONSUMER, new EmployerWrote(newer.messageId(), 1, newer.caseId(), accountId, newer.writtenAt()));

        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void parksPoisonAndGoesOn() {
        EmployerWrote poisoned = message(UUID.randomUUID());

        topics.poison(CONSUMER, poisoned);
        topics.taken(CONSUMER, message(UUID.randomUUID()));

        assertThat(topics.reasonParked(CONSUMER, poisoned.messageId())).isEqualTo("unreadable-payload");
        assertThat(Mailboxes.ids(accountId)).hasSize(1);
    }

    @Test
    void mailsNothingThatMayNoLongerBeTold() {
        EmployerWrote ended = message(UUID.randomUUID());
        OtherServices.tellNoMore(ended.messageId());
        double before = suppressed();

        topics.taken(CONSUMER, ended);

        await().until(() -> suppressed() == before + 1);
        assertThat(mails()).isZero();
        Mailboxes.as(accountId)
                .get(Mailboxes.MESSAGES + "/" + Mailboxes.ids(accountId).getFirst())
                .then()
                .statusCode(200)
                .body("available", equalTo(false))
                .body("$", org.hamcrest.Matchers.not(org.hamcrest.Matchers.hasKey("text")));
    }

    private double suppressed() {
        return metrics.counter("tillit.mail", "template", "employer-message", "outcome", "suppressed")
                .count();
    }

    @Test
    void mailsLaterWhatCannotBeAskedNow() {
        EmployerWrote written = message(UUID.randomUUID());

        OtherServices.whileCvServiceIsDown(() -> {
            topics.taken(CONSUMER, written);
            await().until(() -> metrics.counter("tillit.mail", "template", "employer-message", "outcome", "failed")
                            .count()
                    > 0);
            Mailboxes.as(accountId)
                    .get(Mailboxes.MESSAGES + "/" + Mailboxes.ids(accountId).getFirst())
                    .then()
                    .statusCode(503);
        });

        assertThat(Inbox.newest(address, 2).text()).contains("Vill du prata med oss?");
    }

    @Test
    void tellsNothingAboutAStranger() {
        topics.taken(
                CONSUMER, new EmployerWrote(UUID.randomUUID(), 1, UUID.randomUUID(), UUID.randomUUID(), Instant.EPOCH));

        assertThat(mails()).isZero();
    }
}
