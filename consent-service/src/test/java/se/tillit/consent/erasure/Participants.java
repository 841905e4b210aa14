package se.tillit.consent.erasure;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.eclipse.microprofile.config.ConfigProvider;
import se.tillit.events.EventType;
import se.tillit.events.Headers;
import se.tillit.events.Service;
import se.tillit.events.Topic;
import se.tillit.events.erasure.ErasureAnswered;
import se.tillit.events.erasure.Step;
import se.tillit.platform.event.EventJson;

/** The other services at the end of the topics: they read the orders and answer as they are told to. */
final class Participants implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String brokers = ConfigProvider.getConfig().getValue("kafka.bootstrap.servers", String.class);
    private final KafkaProducer<String, byte[]> producer = new KafkaProducer<>(
            Map.of("bootstrap.servers", brokers), new StringSerializer(), new ByteArraySerializer());
    private final Map<UUID, List<JsonNode>> orders = new ConcurrentHashMap<>();
    private final Thread reader;
    private volatile boolean closing;

    Participants() {
        reader = Thread.ofPlatform().start(this::read);
    }

    private void read() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(Topic.ERASURE_ORDERS.wireName()).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            while (!closing) {
                for (ConsumerRecord<String, byte[]> message : consumer.poll(Duration.ofMillis(100))) {
                    JsonNode order = JSON.readTree(message.value());
                    orders.computeIfAbsent(
                                    UUID.fromString(order.path("accountId").asText()),
                                    _ -> new CopyOnWriteArrayList<>())
                            .add(order);
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The orders about an account so far, as {@code SERVICE STEP}. */
    List<String> ordersAbout(UUID account) {
        return all(account).stream()
                .map(order -> order.path("service").asText() + " "
                        + order.path("step").asText())
                .toList();
    }

    /** The last order about an account. */
    JsonNode last(UUID account) {
        return all(account).getLast();
    }

    private List<JsonNode> all(UUID account) {
        return orders.getOrDefault(account, List.of());
    }

    /** Answers the last order about an account. */
    ErasureAnswered answer(UUID account, Map<String, Long> counts) {
        JsonNode order = last(account);
        ErasureAnswered answer = new ErasureAnswered(
                UUID.fromString(order.path("erasureId").asText()),
                order.path("version").asLong(),
                Service.valueOf(order.path("service").asText()),
                Step.valueOf(order.path("step").asText()),
                counts,
                Instant.now());
        send(answer, UUID.randomUUID(), EventJson.write(answer));
        return answer;
    }

    void send(ErasureAnswered answer, UUID eventId, String payload) {
        EventType type = EventType.ERASURE_ANSWERED;
        ProducerRecord<String, byte[]> message = new ProducerRecord<>(
                type.topic().wireName(), answer.aggregateId().toString(), payload.getBytes(UTF_8));
        Map.of(
                        Headers.EVENT_ID, eventId.toString(),
                        Headers.EVENT_TYPE, type.wireName(),
                        Headers.EVENT_VERSION, "1",
                        Headers.AGGREGATE_TYPE, type.aggregate(),
                        Headers.AGGREGATE_ID, answer.aggregateId().toString(),
                        Headers.AGGREGATE_VERSION, Long.toString(answer.version()))
                .forEach((name, value) -> message.headers().add(name, value.getBytes(UTF_8)));
        try {
            producer.send(message).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            reader.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        producer.close();
    }
}
