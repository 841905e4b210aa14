package se.tillit.jobagent;

import static org.awaitility.Awaitility.await;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.inject.spi.CDI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.platform.event.EventJson;

/** Another service's relay, and the metrics by which a test sees what became of an event. */
public final class Broker {

    private static final Duration SOON = Duration.ofSeconds(30);

    private Broker() {}

    public static void sends(Event event) {
        sends(event, UUID.randomUUID());
    }

    public static void sends(Event event, UUID eventId) {
        sends(event, eventId, EventJson.write(event));
    }

    /** With another payload than its headers promise. */
    public static void sends(Event event, UUID eventId, String payload) {
        EventType type = EventType.of(event);
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                type.topic().wireName(), event.aggregateId().toString(), payload.getBytes(StandardCharsets.UTF_8));
        Map.of(
                        Headers.EVENT_ID, eventId.toString(),
                        Headers.EVENT_TYPE, type.wireName(),
                        Headers.EVENT_VERSION, Integer.toString(type.wireVersion()),
                        Headers.AGGREGATE_TYPE, type.aggregate(),
                        Headers.AGGREGATE_ID, event.aggregateId().toString(),
                        Headers.AGGREGATE_VERSION, Long.toString(event.version()),
                        Headers.OCCURRED_AT, Instant.now().toString(),
                        Headers.CORRELATION_ID, "test")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        Map<String, Object> settings = Map.of(
                "bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class));
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            producer.send(message).get();
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many events a consumer has met with an outcome: taken, duplicate, stale, parked. */
    public static double outcomes(String consumer, String outcome) {
        MeterRegistry metrics = CDI.current().select(MeterRegistry.class).get();
        return metrics.find("tillit.inbox.events").tag("consumer", consumer).tag("outcome", outcome).counters().stream()
                .mapToDouble(Counter::count)
                .sum();
    }

    /** Waits until what was done has come to one more outcome. */
    public static void awaitOutcome(String consumer, String outcome, Runnable action) {
        double before = outcomes(consumer, outcome);
        action.run();
        await().atMost(SOON).until(() -> outcomes(consumer, outcome) > before);
    }
}
