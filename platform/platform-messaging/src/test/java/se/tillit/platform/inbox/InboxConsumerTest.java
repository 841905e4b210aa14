package se.tillit.platform.inbox;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import se.tillit.events.Headers;
import se.tillit.events.account.AccountOpened;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.test.PlatformStack;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(PlatformStack.class)
class InboxConsumerTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

    private static Broker broker;

    @Inject
    EntityManager database;

    @Inject
    Inbox inbox;

    @Inject
    OpenedConsumer consumer;

    @Inject
    Tombstones tombstones;

    private final UUID account = UUID.randomUUID();

    @BeforeAll
    static void connect() {
        broker = new Broker();
    }

    @AfterAll
    static void disconnect() {
        broker.close();
    }

    @Test
    void takesAnEvent() {
        broker.send(new AccountOpened(account, 1, DAY));

        awaitState(account, "1 2026-11-22 applied=1");
    }

    @Test
    void takesARepetitionOnce() {
        // Given
        Broker.Raw sent = broker.send(new AccountOpened(account, 1, DAY));

        // When
        broker.send(sent);
        behindIt();

        // Then
        assertThat(state(account)).isEqualTo("1 2026-11-22 applied=1");
    }

    @Test
    void takesARepetitionUnderAnotherEventIdOnce() {
        // Given
        broker.send(new AccountOpened(account, 1, DAY));

        // When
        broker.send(new AccountOpened(account, 1, DAY));
        behindIt();

        // Then
        assertThat(state(account)).isEqualTo("1 2026-11-22 applied=1");
    }

    @Test
    void dropsAnOlderStateThatComesLater() {
        // Given
        broker.send(new AccountOpened(account, 5, DAY));

        // When
        broker.send(new AccountOpened(account, 4, DAY.minusDays(1)));
        behindIt();

        // Then
        assertThat(state(account)).isEqualTo("5 2026-11-22 applied=1");
    }

    @Test
    void leavesNoRowOfAnEventAboutSomebodyWhoWasErased() {
        // Given
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(account));

        // When
        broker.send(new AccountOpened(account, 1, DAY));
        behindIt();

        // Then
        assertThat(state(account)).isEqualTo("nothing");
        assertThat(query("select cast(version as text) from inbox_version where aggregate_id = :account", account))
                .isEmpty();
    }

    @Test
    void triesAgainForWhatMayPassAndTakesItOnce() {
        // Given
        consumer.waits.set(3);

        // When
        broker.send(new AccountOpened(account, 1, OpenedConsumer.WAITS));

        // Then
        awaitState(account, "1 1900-01-02 applied=1");
        assertThat(parked(account)).isEmpty();
    }

    @Test
    void hasNotReceivedAnEventBeforeItsEffectIsCommitted() throws InterruptedException {
        // Given
        consumer.waits.set(Integer.MAX_VALUE);
        Broker.Raw event = Broker.Raw.of(new AccountOpened(account, 1, OpenedConsumer.WAITS));

        // When
        Thread receiving = Thread.startVirtualThread(() -> inbox.receive(event.received()));
        await().until(() -> consumer.waits.get() < Integer.MAX_VALUE - 2);

        // Then
        assertThat(receiving.isAlive()).isTrue();
        assertThat(state(account)).isEqualTo("nothing");
        consumer.waits.set(0);
        assertThat(receiving.join(Duration.ofSeconds(20))).isTrue();
        assertThat(state(account)).isEqualTo("1 1900-01-02 applied=1");
    }

    @Test
    void takesTogetherWhatCameTogether() {
        List<UUID> accounts = Stream.generate(UUID::randomUUID).limit(5).toList();
        int before = consumer.together.get();

        inbox.receiveAll(accounts.stream()
                .map(each -> Broker.Raw.of(new AccountOpened(each, 1, DAY)).received())
                .toList());

        assertThat(accounts).allSatisfy(each -> assertThat(state(each)).isEqualTo("1 2026-11-22 applied=1"));
        assertThat(consumer.together.get()).isEqualTo(before + 1);
    }

    @Test
    void takesEachOnceOfWhatCameTogetherAndTheNewestOfWhatIsAboutTheSame() {
        // Given
        UUID other = UUID.randomUUID();
        Broker.Raw known = Broker.Raw.of(new AccountOpened(other, 3, DAY));
        inbox.receive(known.received());

        // When
        inbox.receiveAll(Stream.of(
                        Broker.Raw.of(new AccountOpened(account, 1, DAY.minusDays(1))),
                        known,
                        Broker.Raw.of(new AccountOpened(account, 2, DAY)),
                        Broker.Raw.of(new AccountOpened(other, 2, DAY.minusDays(2))),
                        Broker.Raw.of(new AccountOpened(account, 1, DAY.minusDays(1))))
                .map(Broker.Raw::received)
                .toList());

        // Then
        assertThat(state(account)).isEqualTo("2 2026-11-22 applied=2");
        assertThat(state(other)).isEqualTo("3 2026-11-22 applied=1");
    }

    @Test
    void poisonAmongWhatCameTogetherIsParkedAloneAndHoldsUpNobodyElse() {
        // Given
        UUID before = UUID.randomUUID();
        UUID behind = UUID.randomUUID();
        UUID unreadable = UUID.randomUUID();

        // When
        inbox.receiveAll(Stream.of(
                        Broker.Raw.of(new AccountOpened(before, 1, DAY)),
                        Broker.Raw.of(new AccountOpened(account, 1, OpenedConsumer.FAILS)),
                        Broker.Raw.of(new AccountOpened(unreadable, 1, DAY)).saying("{}"),
                        Broker.Raw.of(new AccountOpened(behind, 1, DAY)))
                .map(Broker.Raw::received)
                .toList());

        // Then
        assertThat(state(before)).isEqualTo("1 2026-11-22 applied=1");
        assertThat(state(behind)).isEqualTo("1 2026-11-22 applied=1");
        assertThat(parked(account)).containsExactly("IllegalStateException");
        assertThat(parked(unreadable)).hasSize(1);
        inbox.receiveAll(Stream.of(
                        Broker.Raw.of(new AccountOpened(account, 2, DAY)),
                        Broker.Raw.of(new AccountOpened(before, 2, DAY)))
                .map(Broker.Raw::received)
                .toList());
        assertThat(parked(account)).containsExactly("IllegalStateException", "behind-a-parked-event");
        assertThat(state(before)).isEqualTo("2 2026-11-22 applied=2");
    }

    @Test
    void triesAgainForOneOfWhatCameTogetherAndTakesEachOnce() {
        // Given
        consumer.waits.set(3);
        UUID other = UUID.randomUUID();

        // When
        inbox.receiveAll(Stream.of(
                        Broker.Raw.of(new AccountOpened(other, 1, DAY)),
                        Broker.Raw.of(new AccountOpened(account, 1, OpenedConsumer.WAITS)))
                .map(Broker.Raw::received)
                .toList());

        // Then
        assertThat(state(other)).isEqualTo("1 2026-11-22 applied=1");
        assertThat(state(account)).isEqualTo("1 1900-01-02 applied=1");
        assertThat(parked(account)).isEmpty();
    }

    @Test
    void leavesNoRowOfSomebodyErasedAmongWhatCameTogether() {
        // Given
        UUID other = UUID.randomUUID();
        QuarkusTransaction.requiringNew().run(() -> tombstones.raise(account));

        // When
        inbox.receiveAll(Stream.of(
                        Broker.Raw.of(new AccountOpened(account, 1, DAY)),
                        Broker.Raw.of(new AccountOpened(other, 1, DAY)))
                .map(Broker.Raw::received)
                .toList());

        // Then
        assertThat(state(other)).isEqualTo("1 2026-11-22 applied=1");
        assertThat(query("select cast(version as text) from inbox_version where aggregate_id = :account", account))
                .isEmpty();
    }

    @Test
    void whatCameTogetherIsTakenInTheTraceThatItFollowsFrom() {
        String trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        UUID other = UUID.randomUUID();

        inbox.receiveAll(Stream.of(account, other)
                .map(each -> Broker.Raw.of(new AccountOpened(each, 1, DAY))
                        .with(Headers.TRACEPARENT, "00-" + trace + "-00f067aa0ba902b7-01")
                        .received())
                .toList());

        assertThat(consumer.traces).containsEntry(account, trace).containsEntry(other, trace);
    }

    /** Twenty-one kinds of record that no attempt can take. */
    static Stream<Arguments> poison() {
        return Stream.of(
                kind("no payload", raw -> raw.saying((byte[]) null)),
                kind("empty payload", raw -> raw.saying("")),
                kind("broken JSON", raw -> raw.saying("{\"accountId\":")),
                kind("not JSON", raw -> raw.saying(new byte[] {0, (byte) 0xff, (byte) 0xfe, 7})),
                kind("the JSON null", raw -> raw.saying("null")),
                kind("an array", raw -> raw.saying("[]")),
                kind("an empty object", raw -> raw.saying("{}")),
                kind("two documents", raw -> raw.saying(text(raw) + "{}")),
                kind("a field missing", raw -> raw.saying(text(raw).replace("openedOn", "openedAt"))),
                kind("a wrong type", raw -> raw.saying(text(raw).replace("\"version\":1", "\"version\":\"one\""))),
                kind("a version of 0", raw -> raw.saying(text(raw).replace("\"version\":1", "\"version\":0"))),
                kind("an impossible date", raw -> raw.saying(text(raw).replace("2026-11-22", "2026-13-45"))),
                kind("no event id", raw -> raw.without(Headers.EVENT_ID)),
                kind("an event id that is none", raw -> raw.with(Headers.EVENT_ID, "42")),
                kind(
                        "another aggregate in the payload",
                        raw -> raw.saying(text(raw)
                                .replaceAll(
                                        "\"accountId\":\"[^\"]*\"", "\"accountId\":\"" + UUID.randomUUID() + "\""))),
                kind("another version in the header", raw -> raw.with(Headers.AGGREGATE_VERSION, "2")),
                kind("a NUL in a header", raw -> raw.with(Headers.AGGREGATE_TYPE, "account\0")),
                kind("another kind of aggregate", raw -> raw.with(Headers.AGGREGATE_TYPE, "employer-access")),
                kind("a handler that fails", raw -> onDay(raw, OpenedConsumer.FAILS)),
                kind("a handler that refuses", raw -> onDay(raw, OpenedConsumer.SAYS_SO)),
                kind("a row that the database refuses", raw -> onDay(raw, OpenedConsumer.REFUSED_BY_THE_DATABASE)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("poison")
    void parksPoisonAndGoesOnWithOthers(String kind, UnaryOperator<Broker.Raw> spoil) {
        // Given
        UUID other = UUID.randomUUID();
        Broker.Raw poison = spoil.apply(Broker.Raw.of(new AccountOpened(account, 1, DAY)));

        // When
        broker.send(poison);
        broker.send(new AccountOpened(other, 1, DAY));

        // Then
        awaitState(other, "1 2026-11-22 applied=1");
        await().untilAsserted(() -> assertThat(parked(account)).hasSize(1));
        assertThat(state(account)).isEqualTo("nothing");
    }

    @Test
    void saysWhyItParkedWithoutASingleWordOfTheEventOrItsFailure() {
        broker.send(new AccountOpened(account, 1, OpenedConsumer.FAILS));

        await().untilAsserted(() -> assertThat(parked(account)).containsExactly("IllegalStateException"));
    }

    @Test
    void whatFollowsAboutTheSameWaitsBehindItUntilAnOperatorReleasesIt() {
        // Given
        broker.send(new AccountOpened(account, 1, OpenedConsumer.FAILS));
        broker.send(new AccountOpened(account, 2, DAY));
        await().untilAsserted(() ->
                assertThat(parked(account)).containsExactly("IllegalStateException", "behind-a-parked-event"));
        assertThat(state(account)).isEqualTo("nothing");

        // When
        release(Tokens.operator(), firstParked()).statusCode(200).body("taken", Matchers.is(0));
        consumer.mended = true;
        try {
            release(Tokens.operator(), firstParked())
                    .statusCode(200)
                    .body("taken", Matchers.is(2))
                    .body("waiting", Matchers.is(0));
        } finally {
            consumer.mended = false;
        }

        // Then
        assertThat(state(account)).isEqualTo("2 2026-11-22 applied=2");
        assertThat(parked(account)).isEmpty();
    }

    @Test
    void showsOperatorsWhatIsParkedAndNobodyElse() {
        broker.send(new AccountOpened(account, 1, OpenedConsumer.SAYS_SO));
        await().untilAsserted(() -> assertThat(parked(account)).hasSize(1));

        given().auth()
                .oauth2(Tokens.operator())
                .queryParam("limit", 100)
                .get("/api/v1/admin/parked-events")
                .then()
                .statusCode(200)
                .body("items.reason", Matchers.hasItem("not-for-me"))
                .body("items[0].keySet()", Matchers.not(Matchers.hasItem("payload")));
        given().auth()
                .oauth2(Tokens.candidate(account))
                .get("/api/v1/admin/parked-events")
                .then()
                .statusCode(403);
        release(Tokens.candidate(account), firstParked()).statusCode(403);
    }

    @Test
    void aParkedEventThatIsNotThereIs404() {
        release(Tokens.operator(), UUID.randomUUID()).statusCode(404);
    }

    /** When a later event of the same partition was taken, everything before it was dealt with. */
    private void behindIt() {
        UUID marker = UUID.randomUUID();
        broker.send(Broker.Raw.of(new AccountOpened(marker, 1, DAY)).keyed(account));
        awaitState(marker, "1 2026-11-22 applied=1");
    }

    private void awaitState(UUID account, String expected) {
        await().untilAsserted(() -> assertThat(state(account)).isEqualTo(expected));
    }

    private String state(UUID account) {
        return query("""
            select version || ' ' || opened_on || ' applied=' || applied from opened where account_id = :account
            """, account).stream().findFirst().orElse("nothing");
    }

    /** The reasons, in the order of versions. */
    private List<String> parked(UUID account) {
        return query(
                "select reason from inbox_parked where aggregate_id = :account order by aggregate_version, parked_at",
                account);
    }

    private UUID firstParked() {
        return UUID.fromString(query(
                        "select cast(id as text) from inbox_parked where aggregate_id = :account order by"
                                + " aggregate_version",
                        account)
                .getFirst());
    }

    private List<String> query(String sql, UUID account) {
        return QuarkusTransaction.requiringNew().call(() -> {
            List<?> rows = database.createNativeQuery(sql, String.class)
                    .setParameter("account", account)
                    .getResultList();
            return rows.stream().map(String.class::cast).toList();
        });
    }

    private static ValidatableResponse release(String token, UUID id) {
        return given().auth()
                .oauth2(token)
                .post("/api/v1/admin/parked-events/" + id + "/release")
                .then();
    }

    private static Arguments kind(String name, UnaryOperator<Broker.Raw> spoil) {
        return Arguments.of(name, spoil);
    }

    private static Broker.Raw onDay(Broker.Raw raw, LocalDate day) {
        return raw.saying(text(raw).replace("2026-11-22", day.toString()));
    }

    private static String text(Broker.Raw raw) {
        return new String(Objects.requireNonNull(raw.payload()), UTF_8);
    }
}
