package se.tillit.platform.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;
import se.tillit.events.Headers;

/** The one producer of a service. A record counts as sent when every in-sync replica has it. */
public final class KafkaSender implements Sender, AutoCloseable {

    private final KafkaProducer<String, String> producer;

    public KafkaSender(String bootstrapServers) {
        Map<String, Object> config = new HashMap<>();
        config.put(ProducerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers);
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        config.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 5);
        config.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 15_000);
        config.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 5_000);
        config.put(ProducerConfig.LINGER_MS_CONFIG, 2);
        this.producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer());
    }

    @Override
    public Future<?> send(OutboxRow row) {
        // Without a time of its own: the broker refuses one that is an hour ahead of it, which would hold the bucket up
        // for
        // ever, and deletes one that is older than the topic's retention, which would lose it. When it happened is a
        // header.
        ProducerRecord<String, String> message =
                new ProducerRecord<>(row.topic(), row.aggregateId().toString(), row.payload());
        header(message, Headers.EVENT_ID, row.id().toString());
        header(message, Headers.EVENT_TYPE, row.type());
        header(message, Headers.EVENT_VERSION, Integer.toString(row.typeVersion()));
        header(message, Headers.AGGREGATE_TYPE, row.aggregateType());
        header(message, Headers.AGGREGATE_ID, row.aggregateId().toString());
        header(message, Headers.AGGREGATE_VERSION, Long.toString(row.aggregateVersion()));
        header(message, Headers.OCCURRED_AT, row.createdAt().toString());
        header(message, Headers.CORRELATION_ID, row.correlationId());
        header(message, Headers.TRACEPARENT, row.traceparent());
        return producer.send(message);
    }

    private static void header(ProducerRecord<String, String> message, String name, @Nullable String value) {
        if (value != null) {
            message.headers().add(name, value.getBytes(UTF_8));
        }
    }

    @Override
    public void close() {
        producer.close(java.time.Duration.ofSeconds(5));
    }
}
