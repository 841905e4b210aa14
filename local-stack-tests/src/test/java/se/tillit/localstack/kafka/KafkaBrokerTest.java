package se.tillit.localstack.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;

class KafkaBrokerTest {

    @TempDir
    static Path directory;

    private static LocalStack stack;

    @BeforeAll
    static void startBroker() throws InterruptedException {
        stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .only(Component.KAFKA)
                .start();
    }

    @AfterAll
    static void stopBroker() {
        stack.close();
    }

    @Test
    void hasEveryTopicOfTheListBeforeAnybodyUsesIt() throws Exception {
        try (Admin admin = admin()) {
            Collection<String> expected = TopicList.load().topics().stream()
                    .map(TopicList.Topic::name)
                    .toList();

            Map<String, TopicDescription> found =
                    admin.describeTopics(expected).allTopicNames().get();

            assertThat(found.values())
                    .allSatisfy(topic -> assertThat(topic.partitions()).hasSize(6));
        }
    }

    @Test
    void keepsEventsForSevenDaysAndCompactsNone() throws Exception {
        try (Admin admin = admin()) {
            Collection<ConfigResource> topics = TopicList.load().topics().stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                    .collect(Collectors.toSet());

            Map<ConfigResource, Config> configs =
                    admin.describeConfigs(topics).all().get();

            assertThat(configs.values()).hasSize(6).allSatisfy(config -> {
                assertThat(config.get("cleanup.policy").value()).isEqualTo("delete");
                assertThat(config.get("retention.ms").value()).isEqualTo("604800000");
            });
        }
    }

    @Test
    void losesNothingAcknowledgedWhenItIsKilled() throws Exception {
        // Given
        send("account.events", "before");

        // When
        stack.kill(Component.KAFKA);
        stack.start(Component.KAFKA);

        // Then
        try (Admin admin = admin()) {
            TopicPartition partition = new TopicPartition("account.events", 0);
            assertThat(admin.listOffsets(Map.of(partition, OffsetSpec.latest()))
                            .partitionResult(partition)
                            .get()
                            .offset())
                    .isEqualTo(1);
        }
    }

    private static void send(String topic, String value) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of(
                        ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        stack.bootstrapServers(),
                        ProducerConfig.ACKS_CONFIG,
                        "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>(topic, 0, null, value.getBytes(StandardCharsets.UTF_8)))
                    .get();
        }
    }

    private static Admin admin() {
        return Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, stack.bootstrapServers()));
    }
}
