package se.tillit.system;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.tillit.events.Topic;
import se.tillit.localstack.Component;

/** What was said on the topics: said once more, and whether everybody has heard it. */
final class Topics {

    private static final int SECONDS = 10;

    private final Platform platform;

    Topics(Platform platform) {
        this.platform = platform;
    }

    void sayAgain(List<ConsumerRecord<byte[], byte[]>> records) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.stack().bootstrapServers(), "acks", "all"),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (ConsumerRecord<byte[], byte[]> said : records) {
                sent.add(producer.send(new ProducerRecord<>(
                        said.topic(), said.partition(), said.key(), said.value(), said.headers())));
            }
            for (Future<RecordMetadata> each : sent) {
                each.get(SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    /** Whether nothing waits to be sent or taken. Asked twice: what is taken meanwhile may have something to say. */
    boolean areQuiet(Rows rows) throws Exception {
        boolean quiet = isQuiet(rows);
        return quiet && isQuiet(rows);
    }

    private boolean isQuiet(Rows rows) throws Exception {
        return rows.waitingEvents() == 0 && allTaken();
    }

    /** Whether every service has taken all there is. */
    boolean allTaken() throws Exception {
        for (Component service : Rows.OWNERS) {
            if (service.isService() && !allTakenBy(service)) {
                return false;
            }
        }
        return true;
    }

    private boolean allTakenBy(Component service) throws Exception {
        Map<TopicPartition, Long> left = leftFor(service);
        return !left.isEmpty() && left.values().stream().allMatch(records -> records == 0);
    }

    /** How many records of a topic a service has not told the broker to have taken. */
    long notTakenBy(Component service, Topic topic) throws Exception {
        return leftFor(service).entrySet().stream()
                .filter(left -> left.getKey().topic().equals(topic.wireName()))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    private Map<TopicPartition, Long> leftFor(Component service) throws Exception {
        Map<TopicPartition, Long> taken = platform
                .broker()
                .listConsumerGroupOffsets(service.label())
                .partitionsToOffsetAndMetadata()
                .get(SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().offset()));
        return platform
                .broker()
                .listOffsets(taken.keySet().stream()
                        .collect(Collectors.toMap(partition -> partition, _ -> OffsetSpec.latest())))
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().offset() - taken.getOrDefault(entry.getKey(), 0L)));
    }
}
