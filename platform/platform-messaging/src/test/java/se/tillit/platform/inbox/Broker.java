package se.tillit.platform.inbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;
import se.tillit.events.Event;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.platform.event.EventJson;

/** Puts records on topics past every outbox: well-formed ones, and ones that no publisher of ours would send. */
final class Broker implements AutoCloseable {

    private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class)),
            new StringSerializer(),
            new ByteArraySerializer());

    /** A record with everything that may be wrong with it. */
    @SuppressWarnings("ArrayRecordComponent") // the bytes are sent and never compared
    record Raw(String topic, @Nullable String key, Map<String, String> headers, byte @Nullable [] payload) {

        static Raw of(Event event) {
            EventType type = EventType.of(event);
            Map<String, String> headers = new LinkedHashMap<>();
            headers.put(Headers.EVENT_ID, UUID.randomUUID().toString());
            headers.put(Headers.EVENT_TYPE, type.wireName());
            headers.put(Headers.EVENT_VERSION, "1");
            headers.put(Headers.AGGREGATE_TYPE, type.aggregate());
            headers.put(Headers.AGGREGATE_ID, event.aggregateId().toString());
            headers.put(Headers.AGGREGATE_VERSION, Long.toString(event.version()));
            headers.put(Headers.CORRELATION_ID, "test");
            return new Raw(
                    type.topic().wireName(),
                    event.aggregateId().toString(),
                    headers,
                    EventJson.write(event).getBytes(UTF_8));
        }

        /** In the partition of another aggregate. */
        Raw keyed(UUID other) {
            return new Raw(topic, other.toString(), headers, payload);
        }

        Raw with(String header, String value) {
            Map<String, String> changed = new LinkedHashMap<>(headers);
            changed.put(header, value);
            return new Raw(topic, key, changed, payload);
        }

        Raw without(String header) {
            Map<String, String> changed = new LinkedHashMap<>(headers);
            changed.remove(header);
            return new Raw(topic, key, changed, payload);
        }

        Raw saying(byte @Nullable [] other) {
            return new Raw(topic, key, headers, other);
        }

        /** As a service gets it, from a place of its own that no record on the topic has. */
        ConsumerRecord<String, byte[]> received() {
            ConsumerRecord<String, byte[]> message =
                    new ConsumerRecord<>(topic, 0, OFFSETS.getAndIncrement(), key, payload);
            headers.forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
            return message;
        }

        Raw saying(String other) {
            return saying(other.getBytes(UTF_8));
        }
    }

    /** Sends it and answers when the broker has it. */
    Raw send(Raw raw) {
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(raw.topic(), raw.key(), raw.payload());
        raw.headers().forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(message).get(10, TimeUnit.SECONDS);
            return raw;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    Raw send(Event event) {
        return send(Raw.of(event));
    }

    @Override
    public void close() {
        producer.close();
    }
}
