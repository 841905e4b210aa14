package se.tillit.jobagent.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.events.Service;
import se.tillit.events.erasure.ErasureOrdered;
import se.tillit.events.erasure.Step;
import se.tillit.jobagent.Ads;
import se.tillit.jobagent.AgentOwner;
import se.tillit.jobagent.JobAgentStack;
import se.tillit.jobagent.Rows;
import se.tillit.platform.erasure.Tombstones;
import se.tillit.platform.event.EventJson;
import se.tillit.platform.inbox.Inbox;

@QuarkusTest
@WithTestResource(JobAgentStack.class)
class ErasureConsumerTest {

    private static final AtomicLong OFFSET = new AtomicLong(1_000_000);

    private final Inbox inbox;
    private final EntityManager database;
    private final Tombstones tombstones;
    private final UUID erasure = UUID.randomUUID();
    private final UUID account = UUID.randomUUID();

    ErasureConsumerTest(Inbox inbox, EntityManager database, Tombstones tombstones) {
        this.inbox = inbox;
        this.database = database;
        this.tombstones = tombstones;
    }

    private ErasureOrdered order(long version, Service service, Step step) {
        return new ErasureOrdered(erasure, version, account, service, step);
    }

    private void deliver(UUID eventId, ErasureOrdered order, String payload) {
        EventType type = EventType.ERASURE_ORDERED;
        ConsumerRecord<String, byte[]> message = new ConsumerRecord<>(
                type.topic().wireName(), 0, OFFSET.incrementAndGet(), erasure.toString(), payload.getBytes(UTF_8));
        Map.of(
                        Headers.EVENT_ID, eventId.toString(),
                        Headers.EVENT_TYPE, type.wireName(),
                        Headers.EVENT_VERSION, String.valueOf(type.wireVersion()),
                        Headers.AGGREGATE_TYPE, type.aggregate(),
                        Headers.AGGREGATE_ID, erasure.toString(),
                        Headers.AGGREGATE_VERSION, String.valueOf(order.version()))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        inbox.receive(message);
    }

    private void deliver(UUID eventId, ErasureOrdered order) {
        deliver(eventId, order, EventJson.write(order));
    }

    private void deliver(ErasureOrdered order) {
        deliver(UUID.randomUUID(), order);
    }

    private List<?> answers() {
        return rows("select payload::jsonb ->> 'step' from outbox where aggregate_id = ?1 order by seq");
    }

    private List<?> parked() {
        return rows("select reason from inbox_parked where aggregate_id = ?1");
    }

    private List<?> rows(String sql) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(sql, String.class)
                        .setParameter(1, erasure)
                        .getResultList());
    }

    private boolean erasedHere() {
        return QuarkusTransaction.requiringNew().call(() -> tombstones.stands(account));
    }

    @Test
    void erasesAnswersAndCounts() {
        deliver(order(1, Service.JOBAGENT, Step.DATA));
        deliver(order(2, Service.JOBAGENT, Step.CHECK));

        assertThat(erasedHere()).isTrue();
        assertThat(answers()).asString().isEqualTo("[DATA, CHECK]");
    }

    @Test
    void erasesAgentsAndWhatTheyTold() {
        // Given
        AgentOwner anna = new AgentOwner();
        String word = "ord" + anna.account().toString().substring(0, 8);
        UUID agent = anna.has(word, "INSTANT");
        UUID ad = Ads.published(Ads.saying("Utvecklare", word));
        Ads.awaitMatched(ad);
        assertThat(AgentOwner.alertsTold(agent)).hasSize(1);

        // When
        deliver(new ErasureOrdered(erasure, 1, anna.account(), Service.JOBAGENT, Step.DATA));
        deliver(new ErasureOrdered(erasure, 2, anna.account(), Service.JOBAGENT, Step.CHECK));

        // Then
        assertThat(counted("jobAgents")).isEqualTo("[1, 0]");
        assertThat(counted("alerts")).isEqualTo("[1, 0]");
        assertThat(counted("alertItems")).isEqualTo("[1, 0]");
        assertThat(Rows.holding(agent.toString())).isEmpty();
        anna.makes(AgentOwner.lookingFor(word, "INSTANT")).statusCode(401);
    }

    @Test
    void whoIsErasedIsToldOfNoAdThatIsMatchedLater() {
        AgentOwner anna = new AgentOwner();
        String word = "ord" + anna.account().toString().substring(0, 8);
        UUID agent = anna.has(word, "INSTANT");
        deliver(new ErasureOrdered(erasure, 1, anna.account(), Service.JOBAGENT, Step.DATA));

        Ads.awaitMatched(Ads.published(Ads.saying("Utvecklare", word)));

        assertThat(Rows.holding(agent.toString())).isEmpty();
        assertThat(Rows.holding(anna.account().toString())).isEmpty();
    }

    private String counted(String kind) {
        return rows("select payload::jsonb -> 'counts' ->> '" + kind
                        + "' from outbox where aggregate_id = ?1 order by seq")
                .toString();
    }

    @Test
    void leavesTheOrdersOfOthersToThem() {
        deliver(order(1, Service.CV, Step.DATA));

        assertThat(erasedHere()).isFalse();
        assertThat(answers()).isEmpty();
    }

    @Test
    void answersADuplicateOnce() {
        UUID id = UUID.randomUUID();

        deliver(id, order(1, Service.JOBAGENT, Step.DATA));
        deliver(id, order(1, Service.JOBAGENT, Step.DATA));

        assertThat(answers()).hasSize(1);
    }

    @Test
    void answersARepeatedOrderAgain() {
        deliver(order(1, Service.JOBAGENT, Step.DATA));
        deliver(order(2, Service.JOBAGENT, Step.DATA));

        assertThat(answers()).hasSize(2);
        assertThat(rows("select cast(step as text) from erasure_step where erasure_id = ?1"))
                .hasSize(1);
    }

    @Test
    void erasesWhatACheckFoundLeftWhenItIsOrderedAnew() {
        // Given
        deliver(order(1, Service.JOBAGENT, Step.DATA));
        leaveSomething();
        deliver(order(2, Service.JOBAGENT, Step.DATA));
        deliver(order(3, Service.JOBAGENT, Step.CHECK));

        // When
        deliver(order(4, Service.JOBAGENT, Step.DATA));
        deliver(order(5, Service.JOBAGENT, Step.DATA));
        deliver(order(6, Service.JOBAGENT, Step.CHECK));

        // Then
        assertThat(rows("select payload::jsonb -> 'counts' ->> 'idempotencyKeys' from outbox"
                        + " where aggregate_id = ?1 order by seq"))
                .as("answered from memory until something was left, and so again after it was erased")
                .asString()
                .isEqualTo("[0, 0, 1, 1, 1, 0]");
    }

    /** As a write would that does not ask whether she was erased. */
    private void leaveSomething() {
        QuarkusTransaction.requiringNew()
                .run(() ->
                        database.createNativeQuery("""
                        insert into idempotency_key (caller, operation, key_hash, fingerprint, created_at)
                        values (?1, 'left', '', '', now())
                        """).setParameter(1, account).executeUpdate());
    }

    @Test
    void dropsAStaleOrder() {
        deliver(order(2, Service.CV, Step.DATA));

        deliver(order(1, Service.JOBAGENT, Step.DATA));

        assertThat(answers()).isEmpty();
        assertThat(erasedHere()).isFalse();
        assertThat(parked()).isEmpty();
    }

    @Test
    void parksPoison() {
        deliver(UUID.randomUUID(), order(1, Service.JOBAGENT, Step.DATA), "{\"erasureId\": 42}");

        assertThat(parked()).asString().isEqualTo("[unreadable-payload]");
        assertThat(erasedHere()).isFalse();
    }

    @Test
    void parksAStepThatIsNotItsOwn() {
        deliver(order(1, Service.JOBAGENT, Step.SESSIONS));

        assertThat(parked()).asString().isEqualTo("[step-not-of-this-service]");
        assertThat(answers()).isEmpty();
    }
}
