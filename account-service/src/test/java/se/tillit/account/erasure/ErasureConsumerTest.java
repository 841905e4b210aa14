package se.tillit.account.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.account.account.AccountLogins;
import se.tillit.account.account.LoginReconciliation;
import se.tillit.account.consent.Consents;
import se.tillit.account.mail.MailLocale;
import se.tillit.account.mail.MailOrder;
import se.tillit.account.mail.MailQueue;
import se.tillit.account.mail.MailTemplate;
import se.tillit.account.support.AccountStack;
import se.tillit.account.support.Employers;
import se.tillit.account.support.FakeIdentities;
import se.tillit.account.support.Inbox;
import se.tillit.account.support.Mailboxes;
import se.tillit.account.support.MovableClock;
import se.tillit.account.support.OtherServices;
import se.tillit.account.support.People;
import se.tillit.account.support.Published;
import se.tillit.account.support.Topics;
import se.tillit.events.Service;
import se.tillit.events.account.LoginClosed;
import se.tillit.events.consent.ConsentChanged;
import se.tillit.events.cv.EmployerWrote;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.erasure.Step;
import se.tillit.events.jobagent.JobAlertDue;

@QuarkusTest
@WithTestResource(AccountStack.class)
class ErasureConsumerTest {

    private static final String CONSUMER = "erasure-orders";
    private static final List<Step> ALL = List.of(Step.SESSIONS, Step.MAIL, Step.ACCOUNT, Step.IDENTITY, Step.CHECK);

    @Inject
    Topics topics;

    @Inject
    Published published;

    @Inject
    FakeIdentities identities;

    @Inject
    AccountLogins logins;

    @Inject
    Consents consents;

    @Inject
    MailQueue mail;

    @Inject
    EntityManager database;

    @Inject
    MeterRegistry metrics;

    @Inject
    MovableClock clock;

    private final UUID erasureId = UUID.randomUUID();
    private final AtomicLong version = new AtomicLong();
    private String address;
    private UUID accountId;

    @BeforeEach
    void candidate() {
        address = People.newAddress();
        accountId = People.confirmed(address);
    }

    @AfterEach
    void keycloakWorksAgain() {
        identities.recover();
    }

    private ErasureOrdered order(Step step) {
        return new ErasureOrdered(erasureId, version.incrementAndGet(), accountId, Service.ACCOUNT, step);
    }

    private Map<String, Long> done(Step step) {
        topics.taken(CONSUMER, order(step));
        return published.about(erasureId, ErasureAnswered.class).getLast().counts();
    }

    private void erased() {
        ALL.forEach(this::done);
    }

    private String everywhere(String search) {
        return QuarkusTransaction.requiringNew().call(() -> {
            StringBuilder found = new StringBuilder();
            List<?> tables = database.createNativeQuery("""
                            select table_name from information_schema.tables
                            where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
                            """, String.class).getResultList();
            for (Object table : tables) {
                Object rows = database.createNativeQuery(
                                "select count(*) from \"%s\" t where t::text ilike '%%' || ?1 || '%%'".formatted(table))
                        .setParameter(1, search)
                        .getSingleResult();
                if (((Number) rows).longValue() > 0) {
                    found.append(table).append('=').append(rows).append(' ');
                }
            }
            return found.toString();
        });
    }

    /** Something in every place that a candidate can leave something in. */
    private void liveALittle() {
        Mailboxes.choose(accountId, "BOTH");
        UUID messageId = UUID.randomUUID();
        OtherServices.tell(messageId, UUID.randomUUID(), "Bolaget", "Hej", "Text");
        topics.taken(
                "employer-wrote",
                new EmployerWrote(messageId, 1, UUID.randomUUID(), accountId, Instant.parse("2026-11-22T12:00:00Z")));
        consents.record(accountId, "newsletter", 1, true);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", address))
                .post("/api/v1/recoveries")
                .then()
                .statusCode(202);
        given().contentType(ContentType.JSON)
                .body(Map.of("email", address, "locale", "sv"))
                .post("/api/v1/newsletter-subscriptions")
                .then()
                .statusCode(202);
        Employers.apply(Employers.application(Employers.newNumber(), address)).statusCode(202);
        Employers.invited(Employers.verified(), address);
        People.register(People.registration(address)).statusCode(202);
        Inbox.of(address, 6);
        stopAnAgent();
    }

    /** By the link in its mail. */
    private void stopAnAgent() {
        UUID alertId = UUID.randomUUID();
        UUID agentId = UUID.randomUUID();
        OtherServices.alert(alertId, agentId, "Bevakning", """
                {"adId":"%s","title":"Jobb","publishedOn":"2026-11-22"}""".formatted(UUID.randomUUID()));
        topics.taken("job-alert-due", new JobAlertDue(alertId, 1, accountId, agentId, 0, 1));
        await().until(() -> Inbox.now(address).stream().anyMatch(ErasureConsumerTest::unsubscribable));
        Inbox.Letter alert = Inbox.now(address).stream()
                .filter(ErasureConsumerTest::unsubscribable)
                .findFirst()
                .orElseThrow();
        String header = alert.headers().getOrDefault("List-Unsubscribe", "");
        given().post(header.substring(header.indexOf("/api/"), header.length() - 1))
                .then()
                .statusCode(200);
    }

    private static boolean unsubscribable(Inbox.Letter letter) {
        return letter.headers().containsKey("List-Unsubscribe");
    }

    @Test
    void leavesNothingOfThePersonAndEverythingOfOthers() {
        String otherAddress = People.newAddress();
        UUID other = People.confirmed(otherAddress);
        Mailboxes.choose(other, "BOTH");
        liveALittle();
        assertThat(everywhere(accountId.toString()))
                .contains("account=1", "mailbox_item=2", "consent=1", "stopped_job_agent=1");
        String ofOther = everywhere(other.toString());

        done(Step.SESSIONS);
        done(Step.MAIL);
        Map<String, Long> erased = done(Step.ACCOUNT);
        done(Step.IDENTITY);
        Map<String, Long> left = done(Step.CHECK);

        assertThat(erased)
                .containsEntry("accounts", 1L)
                .containsEntry("activity", 1L)
                .containsEntry("preferences", 1L)
                .containsEntry("messages", 2L)
                .containsEntry("unsubscribeLinks", 1L)
                .containsEntry("stoppedJobAgents", 1L)
                .containsEntry("cases", 1L)
                .containsEntry("consents", 1L)
                .containsEntry("recoveries", 1L)
                .containsEntry("newsletterSubscriptions", 1L)
                .containsEntry("employerApplications", 1L)
                .containsEntry("invitedMembers", 1L);
        assertThat(left.values()).containsOnly(0L);
        assertThat(everywhere(accountId.toString())).isEmpty();
        assertThat(everywhere(address)).isEmpty();
        assertThat(identities.withEmail(address)).isEmpty();
        assertThat(everywhere(other.toString())).isEqualTo(ofOther);
        assertThat(Mailboxes.as(other).get("/api/v1/me").statusCode()).isEqualTo(200);
    }

    @Test
    void endsSessionsAndTokensFirst() {
        assertThat(done(Step.SESSIONS)).containsEntry("logins", 1L);

        assertThat(identities.letsIn(address, People.PASSWORD)).isFalse();
        assertThat(published.about(accountId, LoginClosed.class)).hasSize(1);
    }

    @Test
    void opensNoLoginThatWasStillToBeOpened() {
        // Given
        address = People.newAddress();
        identities.failAt(FakeIdentities.Step.BEFORE_ENABLE);
        People.confirm(People.confirmation(People.registered(address))).statusCode(503);
        accountId = identities.withEmail(address).orElseThrow().id();
        clock.advance(Duration.ofSeconds(31));

        // When
        done(Step.SESSIONS);
        LoginReconciliation.run(logins);

        // Then
        assertThat(identities.letsIn(address, People.PASSWORD)).isFalse();
    }

    @Test
    void refusesEveryWriteFromThenOn() {
        Mailboxes.as(accountId)
                .body(Map.of("locale", "en"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);

        done(Step.SESSIONS);

        Mailboxes.as(accountId)
                .body(Map.of("locale", "sv"))
                .patch("/api/v1/me")
                .then()
                .statusCode(401);
        Mailboxes.as(accountId)
                .body(Map.of("read", true))
                .patch(Mailboxes.MESSAGES + "/" + UUID.randomUUID())
                .then()
                .statusCode(401);
        Mailboxes.as(accountId)
                .delete(Mailboxes.MESSAGES + "/" + UUID.randomUUID())
                .then()
                .statusCode(401);
    }

    @Test
    void takesNothingAboutThePersonFromTheFirstStepOn() {
        done(Step.SESSIONS);

        topics.taken("consent-changed", new ConsentChanged(UUID.randomUUID(), 1, accountId, "newsletter", true));

        assertThat(everywhere(accountId.toString())).contains("account=1").doesNotContain("consent=");
    }

    @Test
    void bringsNobodyBackByALateEvent() {
        erased();

        topics.taken(
                "employer-wrote", new EmployerWrote(UUID.randomUUID(), 1, UUID.randomUUID(), accountId, Instant.EPOCH));
        topics.taken("consent-changed", new ConsentChanged(UUID.randomUUID(), 1, accountId, "newsletter", true));

        assertThat(everywhere(accountId.toString())).isEmpty();
        assertThat(done(Step.CHECK).values()).containsOnly(0L);
    }

    private void mail(MailTemplate template, Map<String, String> parameters) {
        QuarkusTransaction.requiringNew()
                .run(() -> mail.order(new MailOrder(
                        "test:" + UUID.randomUUID(),
                        address,
                        template,
                        MailLocale.SV,
                        parameters,
                        clock.instant().plus(Duration.ofDays(1)),
                        accountId)));
    }

    @Test
    void wipesMailThatWaits() {
        Inbox.whileDown(() -> {
            mail(MailTemplate.RETENTION_WARNING, Map.of("hiddenOn", "x", "removedOn", "y"));
            assertThat(done(Step.MAIL)).containsEntry("mails", 1L);
        });

        Inbox.quiet();
        assertThat(Inbox.now(address)).hasSize(1);
    }

    @Test
    void answersOnlyWhenAMailThatIsBeingHandedOverIsOut() {
        UUID messageId = UUID.randomUUID();
        OtherServices.tell(messageId, UUID.randomUUID(), "Bolaget", "Hej", "Text");
        AtomicReference<Future<Map<String, Long>>> step = new AtomicReference<>();
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            OtherServices.whileCvServiceHesitates(() -> {
                // Given
                mail(MailTemplate.EMPLOYER_MESSAGE, Map.of("messageId", messageId.toString()));
                await().until(() ->
                        !OtherServices.callsTo("/case-messages/" + messageId).isEmpty());
                double before = retries();

                // When
                step.set(thread.submit(() -> done(Step.MAIL)));

                // Then
                await().until(() -> retries() > before);
                assertThat(published.about(erasureId, ErasureAnswered.class)).isEmpty();
            });
            assertThat(step.get()).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(Inbox.now(address)).hasSize(2);
    }

    private double retries() {
        return metrics.find("tillit.inbox.retries").tags("consumer", CONSUMER).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    @Test
    void dropsAStaleOrder() {
        ErasureOrdered older = order(Step.SESSIONS);
        done(Step.MAIL);

        topics.stale(CONSUMER, older);

        assertThat(published.about(erasureId, ErasureAnswered.class)).hasSize(1);
        assertThat(identities.letsIn(address, People.PASSWORD)).isTrue();
    }

    @Test
    void parksWhatItCannotRead() {
        ErasureOrdered poisoned = order(Step.SESSIONS);

        topics.poison(CONSUMER, poisoned);

        assertThat(topics.reasonParked(CONSUMER, erasureId)).isEqualTo("unreadable-payload");
        assertThat(identities.letsIn(address, People.PASSWORD)).isTrue();
    }

    @Test
    void answersARepeatedOrderWithTheFirstCounts() {
        done(Step.SESSIONS);
        Map<String, Long> first = done(Step.ACCOUNT);

        topics.takenTwice(CONSUMER, order(Step.ACCOUNT));

        List<ErasureAnswered> answers = published.about(erasureId, ErasureAnswered.class);
        assertThat(answers).hasSize(3);
        assertThat(answers.getLast().counts()).isEqualTo(first).containsEntry("accounts", 1L);
    }

    @Test
    void waitsForKeycloakAndThenGoesOn() {
        identities.failAt(FakeIdentities.Step.BEFORE_SHUT_OUT);

        assertThat(done(Step.SESSIONS)).containsEntry("logins", 1L);
    }

    @Test
    void parksAStepThatIsNotItsOwn() {
        ErasureOrdered foreign = order(Step.RECIPIENTS);

        topics.refused(CONSUMER, foreign);

        assertThat(topics.reasonParked(CONSUMER, erasureId)).isEqualTo("step-not-of-this-service");
    }

    @Test
    void countsWhatWasLeftBehind() {
        erased();
        QuarkusTransaction.requiringNew().run(() -> {
            database.createNativeQuery("""
                            insert into idempotency_key (caller, operation, key_hash, fingerprint, created_at)
                            values (?1, 'x', '\\x00', '\\x00', now())
                            """).setParameter(1, accountId).executeUpdate();
            database.createNativeQuery("""
                            insert into recovery (id, token_hash, user_id, state, created_at, expires_at)
                            values (?2, uuid_send(?2), ?1, 'OPEN', now(), now())
                            """)
                    .setParameter(1, accountId)
                    .setParameter(2, UUID.randomUUID())
                    .executeUpdate();
        });

        assertThat(done(Step.CHECK)).containsEntry("idempotencyKeys", 1L).containsEntry("recovery", 1L);
    }

    @Test
    void keepsTheAccountWhileSomethingIsLeftThatOnlyItsAddressFinds() {
        // Given
        given().contentType(ContentType.JSON)
                .body(Map.of("email", address, "locale", "sv"))
                .post("/api/v1/newsletter-subscriptions")
                .then()
                .statusCode(202);
        Inbox.of(address, 2);
        AtomicReference<Future<Map<String, Long>>> step = new AtomicReference<>();
        try (ExecutorService thread = Executors.newVirtualThreadPerTaskExecutor()) {
            whileNoSubscriptionCanBeDeleted(() -> {
                double before = retries();

                // When
                step.set(thread.submit(() -> done(Step.ACCOUNT)));

                // Then
                await().until(() -> retries() > before);
                assertThat(published.about(erasureId, ErasureAnswered.class)).isEmpty();
                assertThat(everywhere(address)).contains("account=1");
            });
            assertThat(step.get()).succeedsWithin(Duration.ofSeconds(20));
        }
        assertThat(everywhere(address)).isEmpty();
    }

    private void whileNoSubscriptionCanBeDeleted(Runnable meanwhile) {
        execute("create function test_keep() returns trigger language plpgsql as 'begin return null; end'");
        execute(
                "create trigger test_keep before delete on newsletter_subscription for each row execute function test_keep()");
        try {
            meanwhile.run();
        } finally {
            execute("drop function test_keep cascade");
        }
    }

    private void execute(String statement) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(statement).executeUpdate());
    }

    @Test
    void letsTheAddressRegisterAgain() {
        erased();

        UUID again = People.confirmed(address);

        assertThat(again).isNotEqualTo(accountId);
        Mailboxes.as(again)
                .body(Map.of("locale", "en"))
                .patch("/api/v1/me")
                .then()
                .statusCode(200);
        await().until(() -> identities.letsIn(address, People.PASSWORD));
    }
}
