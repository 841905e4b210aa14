package se.tillit.account.support;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.platform.event.EventJson;

/** Other services' events, through the real broker; each call returns when the consumer is done with its event. */
@Singleton
public class Topics {

    private final KafkaProducer<String, byte[]> producer;
    private final MeterRegistry metrics;
    private final EntityManager database;

    Topics(
            @ConfigProperty(name = "kafka.bootstrap.servers") String servers,
            MeterRegistry metrics,
            EntityManager database) {
        this.producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new ByteArraySerializer());
        this.metrics = metrics;
        this.database = database;
    }

    @PreDestroy
    void close() {
        producer.close(Duration.ofSeconds(1));
    }

    /** A new event, which the consumer takes. */
    public void taken(String consumer, Event event) {
        deliver(consumer, "taken", UUID.randomUUID(), event, EventJson.write(event));
    }

    /** The same record twice: the second one changes nothing. */
    public void takenTwice(String consumer, Event event) {
        UUID id = UUID.randomUUID();
        deliver(consumer, "taken", id, event, EventJson.write(event));
        deliver(consumer, "duplicate", id, event, EventJson.write(event));
    }

    /** An event that is older than what the consumer knows. */
    public void stale(String consumer, Event event) {
        deliver(consumer, "stale", UUID.randomUUID(), event, EventJson.write(event));
    }

    /** An event that the consumer cannot take, whatever the reason: it ends up before an operator. */
    public void refused(String consumer, Event event) {
        deliver(consumer, "parked", UUID.randomUUID(), event, EventJson.write(event));
    }

    /** The event's record with a payload that nobody can read. */
    public void poison(String consumer, Event event) {
        deliver(consumer, "parked", UUID.randomUUID(), event, "{\"version\": \"one\"");
    }

    /** Why this consumer parked what is about one thing. */
    public String reasonParked(String consumer, UUID aggregateId) {
        return String.valueOf(parked(consumer, aggregateId).getFirst());
    }

    private void deliver(String consumer, String outcome, UUID eventId, Event event, String payload) {
        double before = count(consumer);
        double beforeOutcome = count(consumer, outcome);
        EventType type = EventType.of(event);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                type.topic().wireName(), event.aggregateId().toString(), payload.getBytes(UTF_8));
        Map.of(
                        Headers.EVENT_ID, eventId.toString(),
                        Headers.EVENT_TYPE, type.wireName(),
                        Headers.EVENT_VERSION, String.valueOf(type.wireVersion()),
                        Headers.AGGREGATE_TYPE, type.aggregate(),
                        Headers.AGGREGATE_ID, event.aggregateId().toString(),
                        Headers.AGGREGATE_VERSION, String.valueOf(event.version()),
                        Headers.OCCURRED_AT, Instant.now().toString(),
                        Headers.CORRELATION_ID, "test")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        Future<?> sent = producer.send(message);
        producer.flush();
        assertThat(sent).isDone();
        await("something of " + consumer).atMost(Duration.ofSeconds(20)).until(() -> count(consumer) > before);
        assertThat(count(consumer, outcome))
                .as(() -> "%s, parked: %s".formatted(outcome, parked(consumer, event.aggregateId())))
                .isGreaterThan(beforeOutcome);
    }

    private List<?> parked(String consumer, UUID aggregateId) {
        return QuarkusTransaction.requiringNew()
                .call(() -> database.createNativeQuery(
                                "select reason from inbox_parked where consumer = ?1 and aggregate_id = ?2",
                                String.class)
                        .setParameter(1, consumer)
                        .setParameter(2, aggregateId)
                        .getResultList());
    }

    private double count(String consumer) {
        return metrics.find("tillit.inbox.events").tags("consumer", consumer).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }

    private double count(String consumer, String outcome) {
        return metrics.find("tillit.inbox.events").tags("consumer", consumer, "outcome", outcome).counters().stream()
                .mapToDouble(counter -> counter.count())
                .sum();
    }
}
