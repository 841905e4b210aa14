package se.tillit.consent.erasure;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.tillit.consent.support.ConsentStack;
import se.tillit.consent.support.Events;
import se.tillit.consent.support.Stored;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.events.erasure.Step;
import se.tillit.platform.test.Tokens;

@QuarkusTest
@WithTestResource(ConsentStack.class)
class ErasureAnsweredConsumerTest {

    private final Events events;
    private final Stored stored;
    private final EntityManager database;
    private final UUID account = UUID.randomUUID();
    private UUID erasure;

    ErasureAnsweredConsumerTest(Events events, Stored stored, EntityManager database) {
        this.events = events;
        this.stored = stored;
        this.database = database;
    }

    /** Her erasure waits for the answer to its first order. */
    @BeforeEach
    void begins() {
        given().auth()
                .oauth2(Tokens.sign(Tokens.claims(account.toString(), "tillit-web", "candidate")
                        .claim("auth_time", Instant.now().getEpochSecond())))
                .delete("/api/v1/me")
                .then()
                .statusCode(202);
        erasure = QuarkusTransaction.requiringNew()
                .call(() ->
                        (UUID) database.createNativeQuery("select id from erasure where account_id = ?1", UUID.class)
                                .setParameter(1, account)
                                .getSingleResult());
    }

    private ErasureAnswered answered(long version, Service service, Step step) {
        return new ErasureAnswered(erasure, version, service, step, Map.of("things", 1L), Instant.now());
    }

    private List<?> steps() {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery("""
                                select payload::jsonb ->> 'step' from outbox
                                where aggregate_id = ?1 and type = 'erasure-ordered' order by seq
                                """, String.class)
                        .setParameter(1, erasure)
                        .getResultList());
    }

    @Test
    void goesOnOnceForADuplicate() {
        ErasureAnswered answer = answered(1, Service.ACCOUNT, Step.SESSIONS);

        UUID id = UUID.randomUUID();
        assertThat(events.deliver(id, answer)).contains("erasure-answers taken");
        assertThat(events.deliver(id, answer)).contains("erasure-answers duplicate");

        assertThat(steps()).asString().isEqualTo("[SESSIONS, RECIPIENTS]");
    }

    @Test
    void dropsAStaleOne() {
        events.deliver(answered(2, Service.ACCOUNT, Step.SESSIONS));

        List<String> late = events.deliver(answered(1, Service.CV, Step.RECIPIENTS));

        assertThat(late).contains("erasure-answers stale");
        assertThat(steps()).asString().isEqualTo("[SESSIONS, RECIPIENTS]");
    }

    @Test
    void parksPoisonAndWaits() {
        events.deliverSaying(answered(1, Service.ACCOUNT, Step.SESSIONS), "{\"erasureId\": 42}");

        assertThat(stored.parked(erasure)).isEqualTo(1);
        assertThat(steps()).asString().isEqualTo("[SESSIONS]");
    }
}
