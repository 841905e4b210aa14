package se.tillit.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.platform.problem.ProblemException;
import se.tillit.platform.test.PlatformStack;

@QuarkusTest
@WithTestResource(PlatformStack.class)
class IdempotencyKeysResourceTest {

    private static final Map<String, String> BODY = Map.of("title", "canary-title");

    @Inject
    IdempotencyKeys keys;

    @Inject
    EntityManager database;

    private final UUID caller = UUID.randomUUID();

    @Test
    void createsOnceForAKey() {
        UUID first = once("key", BODY);
        assertThat(once("key", BODY)).isEqualTo(first);
    }

    @Test
    void findsWhatAnEarlierCallCreated() {
        assertThat(earlier("key", BODY)).isEmpty();

        UUID first = once("key", BODY);

        assertThat(earlier("key", BODY)).contains(first);
        assertThat(earlier("another", BODY)).isEmpty();
        assertThat(earlier(null, BODY)).isEmpty();
        assertThatThrownBy(() -> earlier("key", Map.of("title", "other"))).hasMessage("idempotency-key-reused");
    }

    @Test
    void createsEachTimeWithoutAKey() {
        assertThat(once(null, BODY)).isNotEqualTo(once(null, BODY));
    }

    @Test
    void refusesAnotherBodyUnderTheSameKey() {
        once("key", BODY);
        assertThatThrownBy(() -> once("key", Map.of("title", "other"))).hasMessage("idempotency-key-reused");
    }

    @Test
    void keepsCallersAndOperationsApart() {
        UUID mine = once("key", BODY);
        IdempotentCall another = new IdempotentCall(UUID.randomUUID(), "key", "POST /things", BODY);
        IdempotentCall elsewhere = new IdempotentCall(caller, "key", "POST /others", BODY);
        assertThat(List.of(once(another, UUID::randomUUID), once(elsewhere, UUID::randomUUID)))
                .doesNotContain(mine);
    }

    @Test
    void forgetsTheKeyWhenTheEffectFails() {
        assertThatThrownBy(() -> once(call("key", BODY), () -> {
                    throw new IllegalStateException("effect failed");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(once("key", BODY)).isNotNull();
    }

    @Test
    void createsOnceForManyAtTheSameTime() throws InterruptedException, ExecutionException {
        AtomicInteger created = new AtomicInteger();
        Callable<UUID> attempt = () -> once(call("key", BODY), () -> {
            created.incrementAndGet();
            return UUID.randomUUID();
        });
        try (ExecutorService callers = Executors.newFixedThreadPool(8)) {
            List<Future<UUID>> answers = callers.invokeAll(
                    IntStream.range(0, 8).mapToObj(_ -> attempt).toList());
            UUID first = answers.getFirst().get();
            for (Future<UUID> answer : answers) {
                assertThat(answer.get()).isEqualTo(first);
            }
        }
        assertThat(created).hasValue(1);
    }

    @Test
    void startsAfreshAfterADay() {
        UUID first = once("key", BODY);
        age("25 hours");
        assertThat(once("key", BODY)).isNotEqualTo(first);
    }

    @Test
    void purgesWhatIsOlderThanADayAndNothingElse() {
        once("old", BODY);
        age("25 hours");
        once("young", BODY);
        keys.purge();
        Number left = (Number) database.createNativeQuery("select count(*) from idempotency_key where caller = ?1")
                .setParameter(1, caller)
                .getSingleResult();
        assertThat(left.intValue()).isEqualTo(1);
    }

    @Test
    void storesNeitherTheKeyNorTheBody() {
        once("canary-key", BODY);
        Object stored = database.createNativeQuery(
                        "select string_agg(k::text, '') from idempotency_key k", String.class)
                .getSingleResult();
        assertThat(stored.toString()).doesNotContain("canary", hex("canary-key"), hex("canary-title"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "å", "a\tb"})
    void refusesWhatIsNoKey(String key) {
        assertThatThrownBy(() -> once(key, BODY))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem -> assertThat(problem.type().status()).isEqualTo(400));
    }

    private Optional<UUID> earlier(@Nullable String key, Object body) {
        return QuarkusTransaction.requiringNew().call(() -> keys.earlier(call(key, body)));
    }

    private UUID once(@Nullable String key, Object body) {
        return once(call(key, body), UUID::randomUUID);
    }

    private UUID once(IdempotentCall call, Supplier<UUID> create) {
        return QuarkusTransaction.requiringNew().call(() -> keys.once(call, create));
    }

    private IdempotentCall call(@Nullable String key, Object body) {
        return new IdempotentCall(caller, key, "POST /things", body);
    }

    private void age(String interval) {
        QuarkusTransaction.requiringNew()
                .run(() -> database.createNativeQuery(
                                "update idempotency_key set created_at = created_at - cast(?1 as interval)")
                        .setParameter(1, interval)
                        .executeUpdate());
    }

    private static String hex(String text) {
        return java.util.HexFormat.of().formatHex(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
