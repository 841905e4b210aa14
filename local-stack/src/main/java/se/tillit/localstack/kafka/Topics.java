package se.tillit.localstack.kafka;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.AlterConfigOp;
import org.apache.kafka.clients.admin.ConfigEntry;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/** Makes a broker's topics what the list says. */
final class Topics {

    private static final long SECONDS = 10;
    private static final long PATIENCE_SECONDS = 60;

    private final TopicList list;

    Topics(TopicList list) {
        this.list = list;
    }

    /** Creates what is missing; a broker that does not answer in time is a {@link TimeoutException}. */
    void create(String bootstrapServers) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers,
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, "2000",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, "8000"))) {
            Set<String> present = admin.listTopics().names().get(SECONDS, TimeUnit.SECONDS);
            List<NewTopic> missing = list.topics().stream()
                    .filter(topic -> !present.contains(topic.name()))
                    .map(Topics::request)
                    .toList();
            admin.createTopics(missing).all().get(SECONDS, TimeUnit.SECONDS);
        }
    }

    /**
     * Lets the retention of every topic pass at once, when all consumers have taken everything, and gives it back.
     *
     * @throws TimeoutException when a consumer is behind, or the broker does not get on with it
     */
    void sweep(String bootstrapServers) throws InterruptedException, ExecutionException, TimeoutException {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers))) {
            await("a consumer is behind", () -> behind(admin) == 0);
            List<ConfigResource> topics = list.topics().stream()
                    .map(topic -> new ConfigResource(ConfigResource.Type.TOPIC, topic.name()))
                    .toList();
            alter(admin, topics, AlterConfigOp.OpType.SET, "1");
            try {
                await("the segments are still there", () -> records(admin) == 0);
            } finally {
                for (TopicList.Topic topic : list.topics()) {
                    ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic.name());
                    alter(admin, List.of(resource), AlterConfigOp.OpType.DELETE, "");
                    set(
                            admin,
                            resource,
                            TopicConfig.RETENTION_MS_CONFIG,
                            topic.retention().toMillis());
                }
            }
        }
    }

    private static void alter(Admin admin, List<ConfigResource> topics, AlterConfigOp.OpType how, String millis)
            throws InterruptedException, ExecutionException, TimeoutException {
        Collection<AlterConfigOp> changes = List.of(
                new AlterConfigOp(new ConfigEntry(TopicConfig.RETENTION_MS_CONFIG, millis), how),
                new AlterConfigOp(new ConfigEntry(TopicConfig.SEGMENT_MS_CONFIG, millis), how));
        admin.incrementalAlterConfigs(topics.stream().collect(Collectors.toMap(Function.identity(), _ -> changes)))
                .all()
                .get(SECONDS, TimeUnit.SECONDS);
    }

    private static void set(Admin admin, ConfigResource topic, String name, long value)
            throws InterruptedException, ExecutionException, TimeoutException {
        AlterConfigOp change = new AlterConfigOp(new ConfigEntry(name, Long.toString(value)), AlterConfigOp.OpType.SET);
        admin.incrementalAlterConfigs(Map.of(topic, List.of(change))).all().get(SECONDS, TimeUnit.SECONDS);
    }

    /** How many records some group that listens to a topic has not taken yet. */
    private long behind(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> ends = offsets(admin, OffsetSpec.latest());
        long behind = 0;
        for (GroupListing group : admin.listGroups().all().get(SECONDS, TimeUnit.SECONDS)) {
            Map<TopicPartition, OffsetAndMetadata> taken = admin.listConsumerGroupOffsets(group.groupId())
                    .partitionsToOffsetAndMetadata()
                    .get(SECONDS, TimeUnit.SECONDS);
            for (Map.Entry<TopicPartition, OffsetAndMetadata> entry : taken.entrySet()) {
                long end = ends.getOrDefault(entry.getKey(), 0L);
                behind += Math.max(0, end - entry.getValue().offset());
            }
        }
        return behind;
    }

    private long records(Admin admin) throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, Long> starts = offsets(admin, OffsetSpec.earliest());
        long records = 0;
        for (Map.Entry<TopicPartition, Long> end :
                offsets(admin, OffsetSpec.latest()).entrySet()) {
            records += end.getValue() - starts.getOrDefault(end.getKey(), 0L);
        }
        return records;
    }

    private Map<TopicPartition, Long> offsets(Admin admin, OffsetSpec which)
            throws InterruptedException, ExecutionException, TimeoutException {
        Map<TopicPartition, OffsetSpec> asked = new HashMap<>();
        for (TopicList.Topic topic : list.topics()) {
            for (int partition = 0; partition < topic.partitions(); partition++) {
                asked.put(new TopicPartition(topic.name(), partition), which);
            }
        }
        Map<TopicPartition, Long> found = new HashMap<>();
        admin.listOffsets(asked)
                .all()
                .get(SECONDS, TimeUnit.SECONDS)
                .forEach((partition, info) -> found.put(partition, info.offset()));
        return found;
    }

    private interface Condition {
        boolean holds() throws InterruptedException, ExecutionException, TimeoutException;
    }

    private static void await(String trouble, Condition condition)
            throws InterruptedException, ExecutionException, TimeoutException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!condition.holds()) {
            if (System.nanoTime() > end) {
                throw new TimeoutException(trouble);
            }
            Thread.sleep(200);
        }
    }

    private static NewTopic request(TopicList.Topic topic) {
        return new NewTopic(topic.name(), topic.partitions(), (short) 1)
                .configs(Map.of(
                        TopicConfig.CLEANUP_POLICY_CONFIG,
                        TopicConfig.CLEANUP_POLICY_DELETE,
                        TopicConfig.RETENTION_MS_CONFIG,
                        Long.toString(topic.retention().toMillis())));
    }
}
