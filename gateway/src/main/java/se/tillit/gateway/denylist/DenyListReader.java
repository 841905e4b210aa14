package se.tillit.gateway.denylist;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.apache.kafka.common.errors.WakeupException;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import se.tillit.events.EventType;
import se.tillit.events.Headers;

/**
 * Follows the topic, from ten minutes ago on. Every replica reads all of it, so there is no group and nothing to commit; what
 * is unreadable names nobody and is passed over.
 */
@Singleton
class DenyListReader {

    private static final Logger LOG = Logger.getLogger(DenyListReader.class);
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final DenyList list;
    private final Clock clock;
    private final String bootstrapServers;
    private final ObjectMapper json = new ObjectMapper();
    private volatile boolean stopping;
    private boolean failing;
    private volatile @Nullable KafkaConsumer<String, byte[]> current;
    private @Nullable Thread thread;

    DenyListReader(
            DenyList list, Clock clock, @ConfigProperty(name = "kafka.bootstrap.servers") String bootstrapServers) {
        this.list = list;
        this.clock = clock;
        this.bootstrapServers = bootstrapServers;
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("deny-list").daemon().start(this::followForEver);
    }

    void stop(@Observes ShutdownEvent stopped) throws InterruptedException {
        stopping = true;
        KafkaConsumer<String, byte[]> consumer = current;
        if (consumer != null) {
            consumer.wakeup();
        }
        Thread running = thread;
        if (running != null) {
            running.interrupt();
            running.join(Duration.ofSeconds(5));
        }
    }

    /** Ends with the service and with nothing else: a replica that stopped listening would let closed logins in. */
    private void followForEver() {
        while (!stopping) {
            try {
                follow();
            } catch (WakeupException _) {
                return;
            } catch (RuntimeException failure) {
                if (!failing) {
                    LOG.warnf("deny list waits failure=%s", failure.getClass().getSimpleName());
                }
                failing = true;
                rest();
            }
        }
    }

    private void follow() {
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrapServers, "default.api.timeout.ms", 10_000),
                new StringDeserializer(),
                new ByteArrayDeserializer())) {
            current = consumer;
            seekBack(consumer);
            failing = false;
            while (!stopping) {
                consumer.poll(POLL).forEach(this::take);
            }
        } finally {
            current = null;
        }
    }

    private void seekBack(KafkaConsumer<String, byte[]> consumer) {
        List<TopicPartition> partitions = consumer
                .partitionsFor(EventType.LOGIN_CLOSED.topic().wireName())
                .stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        if (partitions.isEmpty()) {
            throw new UnknownTopicOrPartitionException("the topic is not there yet");
        }
        consumer.assign(partitions);
        long from = clock.instant().minus(DenyList.KEPT).toEpochMilli();
        consumer.seekToEnd(partitions);
        consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(Function.identity(), _ -> from)))
                .forEach((partition, found) -> {
                    if (found != null) {
                        consumer.seek(partition, found.offset());
                    }
                });
    }

    private void take(ConsumerRecord<String, byte[]> message) {
        try {
            if (closesALogin(message)) {
                JsonNode event = json.readTree(message.value());
                list.close(
                        event.path("accountId").asText(),
                        Instant.parse(event.path("closedAt").asText()));
            }
        } catch (IOException | RuntimeException _) {
            LOG.errorf("deny list: unreadable record partition=%d offset=%d", message.partition(), message.offset());
        }
    }

    private static boolean closesALogin(ConsumerRecord<String, byte[]> message) {
        Header type = message.headers().lastHeader(Headers.EVENT_TYPE);
        return type != null && new String(type.value(), UTF_8).equals(EventType.LOGIN_CLOSED.wireName());
    }

    private void rest() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException _) {
            stopping = true;
        }
    }
}
