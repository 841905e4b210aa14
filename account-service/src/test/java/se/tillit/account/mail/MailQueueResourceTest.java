package se.tillit.account.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.People;

@QuarkusTest
@WithTestResource(AccountStack.class)
class MailQueueResourceTest {

    @Inject
    MailQueue queue;

    @Inject
    MailDispatcher dispatcher;

    @Inject
    Mails mails;

    @Inject
    MeterRegistry metrics;

    @Inject
    MovableClock clock;

    private MailOrder order(String key, String recipient) {
        return order(key, recipient, MailTemplate.INVITATION, MailLocale.EN, Duration.ofDays(30));
    }

    private MailOrder order(String key, String recipient, MailTemplate template, MailLocale locale, Duration life) {
        return new MailOrder(
                key,
                recipient,
                template,
                locale,
                Map.of(
                        "link",
                        "/api/v1/invitations/confirmations/AAAAAAAAAAAAAAAAAAAAAA",
                        "organisation",
                        "Kött & <Fisk>",
                        "caseId",
                        "00000000-0000-4000-8000-000000000000",
                        "hiddenOn",
                        "2027-01-31",
                        "removedOn",
                        "2027-03-31"),
                clock.instant().plus(life));
    }

    private void commit(MailOrder order) {
        QuarkusTransaction.requiringNew().run(() -> queue.order(order));
    }

    private Mail row(String key) {
        return QuarkusTransaction.requiringNew()
                .call(() -> mails.find("key", key).firstResult());
    }

    private static String newKey() {
        return "test:" + UUID.randomUUID();
    }

    @ParameterizedTest
    @EnumSource(
            value = MailTemplate.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"EMPLOYER_MESSAGE", "NEWSLETTER", "JOB_ALERT"})
    void writesEveryMailInBothLanguages(MailTemplate template) {
        for (MailLocale locale : MailLocale.values()) {
            String recipient = People.newAddress();

            commit(order(newKey(), recipient, template, locale, Duration.ofDays(1)));

            Inbox.Letter letter = Inbox.newest(recipient, 1);
            assertThat(letter.subject()).isNotBlank();
            assertThat(letter.html())
                    .contains("<html lang=\"" + locale.tag() + "\">")
                    .doesNotContain("{", "<Fisk>");
            assertThat(letter.text().stripTrailing())
                    .doesNotContain("{", "<p>", "&amp;")
                    .endsWith("Tillit");
        }
    }

    @Test
    void sendsNothingThatWasRolledBack() {
        String recipient = People.newAddress();

        QuarkusTransaction.begin();
        queue.order(order(newKey(), recipient));
        QuarkusTransaction.rollback();

        Inbox.quiet();
        assertThat(Inbox.now(recipient)).isEmpty();
    }

    @Test
    void sendsOneMailPerKey() {
        String recipient = People.newAddress();
        String key = newKey();

        commit(order(key, recipient));
        commit(order(key, recipient));

        Inbox.only(recipient);
    }

    @Test
    void forgetsRecipientAndLinkOnceTheMailIsOut() {
        String recipient = People.newAddress();
        String key = newKey();

        commit(order(key, recipient));

        Inbox.only(recipient);
        await().until(() -> row(key).state() == MailState.SENT);
        assertThat(row(key)).extracting("recipient", "parameters").containsOnlyNulls();
    }

    @Test
    void encryptsWhatWaits() {
        String recipient = People.newAddress();
        String key = newKey();

        Inbox.whileDown(() -> {
            commit(order(key, recipient));
            String stored = QuarkusTransaction.requiringNew()
                    .call(() -> mails.getEntityManager()
                            .createNativeQuery("select encode(parameters, 'escape') from mail where mail_key = ?1")
                            .setParameter(1, key)
                            .getSingleResult()
                            .toString());
            assertThat(stored).isNotEmpty().doesNotContain("AAAAAAAAAAAA", "Fisk");
        });

        Inbox.newest(recipient, 1);
    }

    @Test
    void keepsTryingUntilTheMailServerIsBack() {
        String recipient = People.newAddress();
        String key = newKey();

        Inbox.whileDown(() -> {
            commit(order(key, recipient));
            await().atMost(Duration.ofSeconds(15)).until(() -> row(key).attempts() >= 2);
        });

        Inbox.Letter letter = Inbox.only(recipient);
        assertThat(letter.messageId()).isEqualTo("<" + key.replace(':', '.') + "@tillit.example>");
        assertThat(metrics.counter("tillit.mail", "template", "invitation", "outcome", "failed")
                        .count())
                .isPositive();
    }

    @Test
    void sendsARepetitionUnderTheSameMessageId() {
        String recipient = People.newAddress();
        String key = newKey();
        commit(order(key, recipient));
        String first = Inbox.newest(recipient, 1).messageId();
        await().until(() -> row(key).state() == MailState.SENT);

        QuarkusTransaction.requiringNew().run(() -> mails.deleteById(row(key).id()));
        commit(order(key, recipient));

        assertThat(Inbox.newest(recipient, 2).messageId()).isEqualTo(first);
    }

    @Test
    void abandonsWhatHasBecomePointless() {
        String recipient = People.newAddress();
        String key = newKey();

        Inbox.whileDown(() -> {
            commit(order(key, recipient, MailTemplate.INVITATION, MailLocale.EN, Duration.ofSeconds(3)));
            await().atMost(Duration.ofSeconds(15)).until(() -> row(key).state() == MailState.ABANDONED);
        });

        Inbox.quiet();
        assertThat(Inbox.now(recipient)).isEmpty();
        assertThat(row(key)).extracting("recipient", "parameters").containsOnlyNulls();
    }

    @Test
    void sendsEachMailOnceHoweverManyReplicasWork() {
        Set<String> recipients = new HashSet<>();
        QuarkusTransaction.requiringNew()
                .run(() -> IntStream.range(0, 60).forEach(_ -> {
                    String recipient = People.newAddress();
                    recipients.add(recipient);
                    queue.order(order(newKey(), recipient));
                }));

        try (ExecutorService replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, 6).forEach(_ -> replicas.execute(dispatcher::drain));
        }

        recipients.forEach(recipient -> Inbox.of(recipient, 1));
        Inbox.quiet();
        assertThat(recipients)
                .allSatisfy(recipient -> assertThat(Inbox.now(recipient)).hasSize(1));
    }

    @Test
    void takesAMailAgainFromASenderThatDied() {
        String recipient = People.newAddress();
        String key = newKey();
        QuarkusTransaction.requiringNew().run(() -> {
            queue.order(order(key, recipient));
            mails.flush();
            mails.find("key", key).firstResult().claim(clock.instant().plusSeconds(60));
        });
        dispatcher.drain();
        assertThat(Inbox.now(recipient)).isEmpty();

        clock.advance(Duration.ofSeconds(61));

        Inbox.only(recipient);
    }

    @Test
    void dropsClosedRowsInTheEnd() {
        String recipient = People.newAddress();
        String key = newKey();
        commit(order(key, recipient));
        await().until(() -> row(key).state() == MailState.SENT);

        clock.advance(Duration.ofDays(31));
        dispatcher.purge();

        assertThat(QuarkusTransaction.requiringNew().call(() -> mails.exists(key)))
                .isFalse();
    }
}
