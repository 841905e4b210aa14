package se.tillit.consent.retention;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static se.tillit.consent.retention.Retentions.ACCOUNTS;
import static se.tillit.consent.retention.Retentions.OPENED;
import static se.tillit.consent.retention.Retentions.RUNS;
import static se.tillit.consent.retention.Retentions.policy;
import static se.tillit.consent.retention.Retentions.run;
import static se.tillit.consent.retention.Retentions.timeline;
import static se.tillit.consent.retention.Retentions.until;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.consent.erasure.ErasureReason;
import se.tillit.consent.erasure.Erasures;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.Events;
import se.tillit.consent.support.MovableClock;
import se.tillit.consent.support.SiblingStub;
import se.tillit.consent.support.Stored;
import se.tillit.events.account.AccountActivity;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class RetentionResourceTest {

    private final RunRetention runRetention;
    private final OpenRun openRun;
    private final AccountPull accountPull;
    private final Erasures erasures;
    private final MovableClock clock;
    private final Events events;
    private final Stored stored;
    private final UUID account = UUID.randomUUID();

    RetentionResourceTest(
            RunRetention runRetention,
            OpenRun openRun,
            AccountPull accountPull,
            Erasures erasures,
            MovableClock clock,
            Events events,
            Stored stored) {
        this.runRetention = runRetention;
        this.openRun = openRun;
        this.accountPull = accountPull;
        this.erasures = erasures;
        this.clock = clock;
        this.events = events;
        this.stored = stored;
    }

    @BeforeEach
    @AfterEach
    void startAnew() {
        Retentions.startAnew(clock);
    }

    @Test
    void happensOnTheDaysThatSheCouldRead() {
        // Given
        open(account);
        clock.ahead(until(OPENED));
        JsonPath told = timeline(account);
        LocalDate warn = LocalDate.parse(told.getString("items[0].warnOn"));
        LocalDate hide = LocalDate.parse(told.getString("items[0].hideOn"));
        LocalDate remove = LocalDate.parse(told.getString("items[0].removeOn"));
        assertThat(List.of(warn, hide, remove))
                .containsExactly(LocalDate.of(2029, 10, 2), LocalDate.of(2029, 11, 1), LocalDate.of(2029, 12, 1));

        // Then
        assertThat(stageAfter(warn.minusDays(1))).isEqualTo("ACTIVE");
        assertThat(stageAfter(warn)).isEqualTo("WARNED");
        assertThat(isTold("hide_on", hide)).isTrue();
        assertThat(stageAfter(hide.minusDays(1))).isEqualTo("WARNED");
        assertThat(SiblingStub.toldAt(closing())).isEmpty();
        assertThat(stageAfter(hide)).isEqualTo("HIDDEN");
        assertThat(SiblingStub.toldAt(closing())).singleElement().asString().contains("\"closed\":true", "RETENTION");
        assertThat(isTold("remove_on", remove)).isTrue();
        assertThat(stageAfter(remove.minusDays(1))).isEqualTo("HIDDEN");
        assertThat(erasures()).isZero();
        assertThat(stageAfter(remove)).isEqualTo("REMOVING");
        assertThat(erasures()).isEqualTo(1);
        assertThat(warnings(account)).isEqualTo(1);
    }

    @Test
    void tellsWhatWillBeAfterHerAskingWhichIsActivity() {
        // Given
        open(account);
        stageAfter(LocalDate.of(2029, 10, 2));
        assertThat(stageAfter(LocalDate.of(2029, 11, 1))).isEqualTo("HIDDEN");
        clock.ahead(until(LocalDate.of(2029, 11, 10)));

        // When
        JsonPath told = timeline(account);

        // Then
        assertThat(told.getString("items[0].nextStep")).isEqualTo("WARNING");
        assertThat(told.getString("items[0].lastActiveOn")).isEqualTo("2029-11-10");
        assertThat(told.getString("items[0].hideOn")).isEqualTo("2032-11-10");
        assertThat(stage(account)).as("asking writes nothing here").isEqualTo("HIDDEN");
    }

    @Test
    void tellsEveryCategoryWithRuleAndBasis() {
        open(account);

        JsonPath timeline = timeline(account);

        assertThat(timeline.getList("items.category")).containsExactly("account", "profile-and-cvs", "consent-history");
        assertThat(timeline.getList("items.basis")).containsExactly("CONTRACT", "CONTRACT", "LEGAL_OBLIGATION");
        assertThat(timeline.getString("items[0].nextStep")).isEqualTo("WARNING");
        assertThat(timeline.getString("items[0].rule")).contains("36");
    }

    @Test
    void isCancelledByLoggingInAfterTheWarning() {
        open(account);
        assertThat(stageAfter(LocalDate.of(2029, 10, 2))).isEqualTo("WARNED");

        active(1, LocalDate.of(2029, 10, 10));

        assertThat(stage(account)).isEqualTo("ACTIVE");
        assertThat(stageAfter(LocalDate.of(2029, 11, 1))).isEqualTo("ACTIVE");
        clock.ahead(until(LocalDate.of(2029, 10, 9)));
        assertThat(timeline(account).getString("items[0].hideOn")).isEqualTo("2032-10-10");
    }

    @Test
    void isCancelledByLoggingInAfterTheHidingAndShowsHerAgain() {
        // Given
        open(account);
        stageAfter(LocalDate.of(2029, 10, 2));
        assertThat(stageAfter(LocalDate.of(2029, 11, 1))).isEqualTo("HIDDEN");

        // When
        active(1, LocalDate.of(2029, 11, 10));

        // Then
        assertThat(stage(account)).isEqualTo("ACTIVE");
        assertThat(stored.count(
                        "select count(*) from closing where account_id = :account and not closed and version > confirmed_version",
                        account))
                .as("an opening that is on its way")
                .isEqualTo(1);
        assertThat(stageAfter(LocalDate.of(2029, 12, 1))).isEqualTo("ACTIVE");
        assertThat(erasures()).isZero();
    }

    @Test
    void isPutOffByReceivedMailOnlyIfTheRuleSaysSo() {
        open(account);
        events.deliver(new AccountActivity(account, 1, OPENED, LocalDate.of(2028, 1, 1)));
        clock.ahead(until(OPENED));
        String strict = timeline(account).getString("items[0].hideOn");

        policy("{\"months\": 36, \"warningDays\": 30, \"removalDays\": 30, \"receivedMailCounts\": true}")
                .statusCode(200);

        assertThat(strict).isEqualTo("2029-11-01");
        assertThat(timeline(account).getString("items[0].hideOn")).isEqualTo("2031-01-01");
    }

    @Test
    void movesWithTheRuleAfterADryRunCountedIt() {
        // Given
        open(account);
        clock.ahead(until(LocalDate.of(2028, 10, 20)));
        String stricter = "{\"months\": 24, \"warningDays\": 30, \"removalDays\": 30, \"receivedMailCounts\": false}";

        // When
        ValidatableResponse now = run("{\"dryRun\": true}");
        ValidatableResponse then = run("{\"dryRun\": true, \"policy\": " + stricter + "}");
        String before = timeline(account).getString("items[0].hideOn");
        policy(stricter).statusCode(200).header("ETag", equalTo("\"2\""));

        // Then
        now.statusCode(201).body("due.warned", equalTo(0)).body("state", equalTo("DONE"));
        then.statusCode(201).body("due.warned", equalTo(1)).body("done.warned", equalTo(0));
        assertThat(stage(account)).isEqualTo("ACTIVE");
        assertThat(before).isEqualTo("2031-10-20");
        assertThat(timeline(account).getString("items[0].hideOn")).isEqualTo("2030-10-20");
    }

    @Test
    void refusesADayToComeUnlessItIsADryRun() {
        run("{\"asOf\": \"2031-01-01\", \"dryRun\": false}")
                .statusCode(422)
                .body("errors.code", equalTo(List.of("in-the-future")));
        run("{\"asOf\": \"2020-01-01\", \"dryRun\": false}")
                .statusCode(422)
                .body("errors.code", equalTo(List.of("not-in-the-past")));
        run("{\"asOf\": \"2031-01-01\", \"dryRun\": true}").statusCode(201);
        run("{\"dryRun\": false, \"policy\": {\"months\": 1, \"warningDays\": 1, \"removalDays\": 1, \"receivedMailCounts\": false}}")
                .statusCode(422);
    }

    @Test
    void tellsHowFarARunIs() {
        open(account);
        open(UUID.randomUUID());
        clock.ahead(until(LocalDate.of(2029, 10, 2)));
        String id = run("{\"dryRun\": false}")
                .statusCode(201)
                .body("state", equalTo("RUNNING"))
                .body("due.warned", equalTo(2))
                .extract()
                .path("id");

        runRetention.work();

        read(id).body("state", equalTo("DONE")).body("done.warned", equalTo(2)).body("done.hidden", equalTo(0));
        given().auth()
                .oauth2(Tokens.operator())
                .get(RUNS + "/" + UUID.randomUUID())
                .then()
                .statusCode(404);
    }

    @Test
    void goesOnWhereARunWasInterrupted() {
        // Given
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(120).toList();
        many.forEach(this::open);
        clock.ahead(until(LocalDate.of(2029, 10, 2)));
        String id = run("{\"dryRun\": false}").extract().path("id");
        assertThat(runRetention.batch(UUID.fromString(id))).isEqualTo(50);
        read(id).body("state", equalTo("RUNNING")).body("done.warned", equalTo(50));

        // When
        runRetention.work();

        // Then
        read(id).body("state", equalTo("DONE")).body("done.warned", equalTo(120));
        assertThat(many).allSatisfy(each -> assertThat(warnings(each)).isEqualTo(1));
    }

    @Test
    void isSharedByReplicasAndWarnsEachOnce() throws Exception {
        // Given
        List<UUID> many = Stream.generate(UUID::randomUUID).limit(300).toList();
        many.forEach(this::open);
        clock.ahead(until(LocalDate.of(2029, 10, 2)));
        String id = run("{\"dryRun\": false}").extract().path("id");

        // When
        try (ExecutorService replicas = Executors.newFixedThreadPool(4)) {
            List<Future<?>> work = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                work.add(replicas.submit(runRetention::work));
            }
            for (Future<?> each : work) {
                each.get();
            }
        }
        runRetention.work();

        // Then
        read(id).body("state", equalTo("DONE")).body("done.warned", equalTo(300));
        assertThat(many).allSatisfy(each -> assertThat(warnings(each)).isEqualTo(1));
    }

    @Test
    void hidesOthersWhileOneOfTheBatchIsErased() throws Exception {
        // Given
        UUID first = new UUID(1, account.getLeastSignificantBits());
        UUID second = new UUID(2, account.getLeastSignificantBits());
        List.of(first, second).forEach(this::open);
        stageAfter(LocalDate.of(2029, 10, 2));
        clock.ahead(until(LocalDate.of(2029, 11, 1)));
        UUID run = UUID.fromString(run("{\"dryRun\": false}").extract().path("id"));

        // When
        besideAnErasure(second, () -> runRetention.batch(run));
        runRetention.work();

        // Then
        assertThat(stage(first)).isEqualTo("HIDDEN");
        assertThat(stored.count(
                        "select count(*) from closing where account_id = :account and reason = 'ERASURE'", second))
                .isEqualTo(1);
    }

    @Test
    void showsOthersAgainWhileOneOfThePageIsErased() throws Exception {
        // Given
        UUID second = UUID.randomUUID();
        open(account);
        stageAfter(LocalDate.of(2029, 10, 2));
        assertThat(stageAfter(LocalDate.of(2029, 11, 1))).isEqualTo("HIDDEN");
        SiblingStub.answers(ACCOUNTS + "?sinceVersion=0&limit=500", """
                {"items": [
                  {"accountId": "%s", "version": 7, "openedOn": "2026-11-01", "lastActiveOn": "2029-11-01"},
                  {"accountId": "%s", "version": 8, "openedOn": "2026-11-01", "lastActiveOn": "2029-11-01"}]}
                """.formatted(account, second));

        // When
        besideAnErasure(second, accountPull::pull);

        // Then
        assertThat(stage(account)).isEqualTo("ACTIVE");
        assertThat(stored.count(
                        "select count(*) from closing where account_id = :account and reason = 'ERASURE'", second))
                .isEqualTo(1);
    }

    /** Work that hides or shows somebody waits for the one counter of closings first, then the erasure of another person. */
    private void besideAnErasure(UUID erased, Runnable work) throws Exception {
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<?>> both = new ArrayList<>();
            QuarkusTransaction.requiringNew().run(() -> {
                assertThat(stored.lockCounterOfClosings()).isPositive();
                both.add(threads.submit(work));
                await().until(() -> stored.waitingForLocks() >= 1);
                both.add(threads.submit(() -> erasures.open(erased, ErasureReason.REQUEST)));
                await().until(() -> stored.waitingForLocks() >= 2);
            });
            for (Future<?> each : both) {
                each.get(20, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void beginsOncePerNightHoweverManyReplicas() {
        openRun.nightly();
        openRun.nightly();

        assertThat(stored.count("select count(*) from retention_run where scheduled and :account is not null", account))
                .isEqualTo(1);
    }

    @Test
    void hidesInTheLedgerOfClosingsWhileCvServiceIsDown() {
        open(account);
        stageAfter(LocalDate.of(2029, 10, 2));
        SiblingStub.downBelow("/api/v1/internal/closings");

        assertThat(stageAfter(LocalDate.of(2029, 11, 1))).isEqualTo("HIDDEN");

        assertThat(stored.count(
                        "select count(*) from closing where account_id = :account and closed and version > confirmed_version",
                        account))
                .isEqualTo(1);
    }

    @Test
    void keepsWhoeverLoggedInThoughNoEventCame() {
        // Given
        open(account);
        stageAfter(LocalDate.of(2029, 10, 2));
        assertThat(stageAfter(LocalDate.of(2029, 11, 1))).isEqualTo("HIDDEN");
        SiblingStub.answers(ACCOUNTS + "?sinceVersion=0&limit=500", """
                {"items": [{"accountId": "%s", "version": 7, "openedOn": "2026-11-01", "lastActiveOn": "2029-11-20"}]}
                """.formatted(account));

        // When
        String stage = stageAfter(LocalDate.of(2029, 12, 1));

        // Then
        assertThat(stage).isEqualTo("ACTIVE");
        assertThat(erasures()).isZero();
    }

    @Test
    void neitherHidesNorRemovesWhileAccountServiceCannotTellWhoIsActive() {
        open(account);
        stageAfter(LocalDate.of(2029, 10, 2));

        SiblingStub.downBelow(ACCOUNTS);
        assertThat(stageAfter(LocalDate.of(2029, 11, 1))).isEqualTo("WARNED");
        assertThat(SiblingStub.toldAt(closing())).isEmpty();
        SiblingStub.down(false);
        runRetention.work();
        assertThat(stage(account)).isEqualTo("HIDDEN");

        SiblingStub.downBelow(ACCOUNTS);
        assertThat(stageAfter(LocalDate.of(2029, 12, 1))).isEqualTo("HIDDEN");
        assertThat(erasures()).isZero();
        SiblingStub.down(false);
        runRetention.work();
        assertThat(stage(account)).isEqualTo("REMOVING");
    }

    @Test
    void givesTheWholeTimeInAWarningThatHadToWait() {
        // Given
        open(account);
        SiblingStub.downBelow(ACCOUNTS);
        assertThat(stageAfter(LocalDate.of(2029, 10, 2))).isEqualTo("ACTIVE");

        // When
        SiblingStub.down(false);
        clock.ahead(until(LocalDate.of(2029, 10, 5)));
        runRetention.work();

        // Then
        assertThat(isTold("hide_on", LocalDate.of(2029, 11, 4))).isTrue();
    }

    @Test
    void takesActivityOverFromAccountServiceWhenEventsWereLost() {
        SiblingStub.answers(ACCOUNTS + "?sinceVersion=0&limit=500", """
                {"items": [{"accountId": "%s", "version": 7, "openedOn": "2026-11-01", "lastActiveOn": "2027-02-01"}]}
                """.formatted(account));

        accountPull.pull();

        assertThat(timeline(account).getString("items[0].hideOn")).isEqualTo("2030-02-01");
        assertThat(stored.count("select version from account_pull where :account is not null", account))
                .isEqualTo(7);
    }

    private void open(UUID accountId) {
        events.deliver(new AccountOpened(accountId, 1, OPENED));
    }

    private List<String> active(long version, LocalDate day) {
        clock.ahead(until(day));
        return events.deliver(new AccountActivity(account, version, day, null));
    }

    /** The nightly run of a day, and what it leaves. */
    private String stageAfter(LocalDate day) {
        clock.ahead(until(day));
        openRun.nightly();
        runRetention.work();
        return stage(account);
    }

    private String stage(UUID accountId) {
        for (Stage stage : Stage.values()) {
            if (stored.count(
                            "select count(*) from retention_account where account_id = :account and stage = '" + stage
                                    + "'",
                            accountId)
                    == 1) {
                return stage.name();
            }
        }
        return "nothing";
    }

    /** Whether a warning told her this day. */
    private boolean isTold(String what, LocalDate day) {
        return stored.count(
                        "select count(*) from retention_account where account_id = :account and %s = date '%s'"
                                .formatted(what, day),
                        account)
                == 1;
    }

    private long warnings(UUID accountId) {
        return stored.count(
                "select count(*) from outbox where type = 'retention-warning'"
                        + " and cast(payload as jsonb) ->> 'accountId' = cast(:account as text)",
                accountId);
    }

    private long erasures() {
        return stored.count(
                "select count(*) from erasure where account_id = :account and reason = 'RETENTION'", account);
    }

    private String closing() {
        return "/api/v1/internal/closings/" + account;
    }

    private static ValidatableResponse read(String id) {
        return given().auth()
                .oauth2(Tokens.operator())
                .get(RUNS + "/" + id)
                .then()
                .statusCode(200);
    }
}
