package se.tillit.platform.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.events.Headers;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.postgres.Database;
import se.tillit.platform.inbox.Inbox;
import se.tillit.platform.test.PlatformStack;

/**
 * The relay's claim, counted from the data: three relays as processes, killed between send and mark while eight writers
 * write, lose nothing and change no aggregate's order; and whoever takes the topic twice has the same state. The short form
 * runs with the tests, the whole one by {@code ./tillit prove relay}.
 */
@QuarkusTest
@WithTestResource(PlatformStack.class)
class RelayProofTest {

    private static final long SEED = Long.getLong("tillit.prove.seed", 20261122);
    private static final int EVENTS = Integer.getInteger("tillit.prove.relay.events", 600);
    private static final int AGGREGATES = Integer.getInteger("tillit.prove.relay.aggregates", 40);
    private static final int KILLS = Integer.getInteger("tillit.prove.relay.kills", 6);
    private static final String TOPIC = "consent.events";

    @TempDir
    static Path directory;

    private static LocalStack stack;
    private static Database database;

    @Inject
    Inbox inbox;

    @Inject
    EntityManager state;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers;

    @BeforeAll
    static void startDurablePostgres() throws InterruptedException, SQLException, IOException {
        stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .only(Component.POSTGRES)
                .start();
        database = stack.database(Component.CV_SERVICE);
        try (InputStream schema = Inbox.class.getResourceAsStream("/db/platform/V0_2__outbox.sql")) {
            execute(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    @AfterAll
    static void stopPostgres() {
        stack.close();
    }

    @Test
    void losesNothingAndKeepsTheOrderWhileRelaysAreKilled() throws Exception {
        // Given
        assertThat(setting("fsync") + setting("synchronous_commit") + setting("full_page_writes"))
                .isEqualTo("ononon");
        Writers writers = new Writers(database, AGGREGATES, EVENTS, SEED);
        writers.prepare();

        // When
        int kills;
        int seenByCursor;
        CursorPoller cursor = new CursorPoller(database);
        try (Relays relays = new Relays(database, brokers, SEED, KILLS)) {
            writers.start();
            writers.join();
            await().atMost(Duration.ofMinutes(5)).until(() -> count("sent_at is null") == 0);
            kills = relays.kills();
            seenByCursor = cursor.end();
        }

        // Then
        List<ConsumerRecord<String, byte[]>> records = records();
        Checked checked = Checked.of(records, versions());
        String once = deliver(records);
        String twice = deliver(records);
        System.out.printf(
                "relay seed=%d writers=8 events=%d aggregates=%d relays=3 kills=%d records=%d duplicates=%d lost=%d"
                        + " outOfOrder=%d lostByCursor=%d stateEqual=%s%n",
                SEED,
                EVENTS,
                AGGREGATES,
                kills,
                records.size(),
                checked.duplicates(),
                checked.lost(),
                checked.outOfOrder(),
                EVENTS - seenByCursor,
                once.equals(twice));
        assertThat(kills).isGreaterThanOrEqualTo(KILLS);
        assertThat(checked.lost()).isZero();
        assertThat(checked.outOfOrder()).isZero();
        assertThat(checked.duplicates()).isPositive();
        assertThat(twice).isEqualTo(once).isEqualTo(expectedState());
        assertThat(seenByCursor).as("the control loses events").isLessThan(EVENTS);
    }

    /**
     * What the records say, judged without the code under test.
     *
     * @param outOfOrder records that are neither a repetition nor their aggregate's next version
     */
    private record Checked(int lost, int outOfOrder, int duplicates) {

        static Checked of(List<ConsumerRecord<String, byte[]>> records, Map<String, Long> versions) {
            Map<String, Long> last = new HashMap<>();
            Set<String> seen = new HashSet<>();
            int outOfOrder = 0;
            int duplicates = 0;
            for (ConsumerRecord<String, byte[]> message : records) {
                String aggregate = header(message, Headers.AGGREGATE_ID);
                long version = Long.parseLong(header(message, Headers.AGGREGATE_VERSION));
                if (!seen.add(aggregate + "/" + version)) {
                    duplicates++;
                } else if (version != last.getOrDefault(aggregate, 0L) + 1) {
                    outOfOrder++;
                }
                last.merge(aggregate, version, Math::max);
            }
            long expected =
                    versions.values().stream().mapToLong(Long::longValue).sum();
            return new Checked((int) expected - seen.size(), outOfOrder, duplicates);
        }
    }

    /** Takes every record through the inbox and answers the whole state that its consumer has then. */
    private String deliver(List<ConsumerRecord<String, byte[]>> records) {
        records.forEach(inbox::receive);
        return QuarkusTransaction.requiringNew()
                .call(() -> (String) state.createNativeQuery("""
                                select coalesce(string_agg(consent_id || '=' || version || given || '*' || applied, ','
                                    order by consent_id), '') from consented
                                """, String.class).getSingleResult());
    }

    /** Every aggregate at its last version, each version applied exactly once. */
    private String expectedState() throws SQLException {
        return query("select string_agg(id || '=' || version || (version % 2 = 0) || '*' || version, ',' order by id)"
                        + " from aggregate where version > 0")
                .getFirst();
    }

    private List<ConsumerRecord<String, byte[]>> records() {
        List<ConsumerRecord<String, byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", brokers), new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(TOPIC).stream()
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
                consumer.poll(Duration.ofSeconds(1)).forEach(found::add);
            }
        }
        return found;
    }

    private static String header(ConsumerRecord<String, byte[]> message, String name) {
        return new String(message.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    private static Map<String, Long> versions() throws SQLException {
        Map<String, Long> versions = new HashMap<>();
        for (String row : query("select id || ' ' || version from aggregate")) {
            String[] parts = row.split(" ", 2);
            versions.put(UUID.fromString(parts[0]).toString(), Long.valueOf(parts[1]));
        }
        return versions;
    }

    private static long count(String condition) throws SQLException {
        return Long.parseLong(
                query("select count(*) from outbox where " + condition).getFirst());
    }

    private static String setting(String name) throws SQLException {
        return query("show " + name).getFirst();
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static List<String> query(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private static Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
