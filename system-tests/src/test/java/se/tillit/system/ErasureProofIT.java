package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.RecordsToDelete;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.Component;
import se.tillit.localstack.postgres.Database;

/**
 * Erased means gone: whoever looks, in every encoding, in every table, topic, log and mail, finds the person before and
 * nothing of her afterwards, while her neighbours' rows are the same to the byte. The short form runs with the tests, the
 * whole one by {@code ./tillit prove erasure}.
 */
class ErasureProofIT {

    private static final long SEED = Long.getLong("tillit.prove.seed", System.nanoTime());
    private static final int PEOPLE = Integer.getInteger("tillit.prove.erasure.people", 2);
    private static final int BYSTANDERS = Integer.getInteger("tillit.prove.erasure.bystanders", 3);
    private static final int LEFTOVERS = 25;

    /** What the platform needs while something is on its way; emptied by itself. */
    private static final Set<String> TRANSPORT =
            Set.of("outbox", "inbox", "inbox_version", "inbox_parked", "idempotency_key", "flyway_schema_history");

    private final Platform platform = Platform.running();
    private final Random random = new Random(SEED);

    @Test
    void nothingOfAnErasedPersonIsLeftAnywhereAndNothingOfAnotherIsTouched() throws Exception {
        // Given
        List<ErasedPerson> erased = people(PEOPLE);
        List<ErasedPerson> bystanders = people(BYSTANDERS);
        List<String> traces =
                erased.stream().flatMap(person -> person.traces().stream()).toList();
        Scan before = Scan.of(platform, traces);
        assertThat(before.places())
                .containsAll(List.of(
                        "account.account",
                        "cv.profile",
                        "cv.cv",
                        "keycloak.user_entity",
                        "topic account.events",
                        "caught mail"));
        settled();
        Map<String, String> neighbours = rowsOf(bystanders);

        // When
        long began = System.nanoTime();
        List<String> receipts = erased.stream().map(ErasedPerson::leaves).toList();
        receipts.forEach(receipt -> await().atMost(Duration.ofSeconds(60)).until(() -> "DONE".equals(status(receipt))));
        long millis = Duration.ofNanos(System.nanoTime() - began).toMillis();
        passRetentionOfTopics();
        emptyTheirMailboxes(erased);

        // Then
        settled();
        Scan after = Scan.of(platform, traces);
        List<String> missed = missedLeftovers(erased.getFirst());
        System.out.printf(
                "erasure seed=%d people=%d bystanders=%d encodings=%d placesBefore=%d bytes=%d hitsAfter=%d"
                        + " leftoversFound=%d/%d millis=%d%n",
                SEED,
                PEOPLE,
                BYSTANDERS,
                Encodings.count(),
                before.places().size(),
                before.bytes() + after.bytes(),
                after.hits().size(),
                LEFTOVERS - missed.size(),
                LEFTOVERS,
                millis);
        assertThat(after.hits()).isEmpty();
        assertThat(missed).isEmpty();
        assertThat(rowsOf(bystanders)).isEqualTo(neighbours);
    }

    private List<ErasedPerson> people(int count) {
        return Stream.generate(() -> ErasedPerson.living(platform, random))
                .limit(count)
                .toList();
    }

    private String status(String receipt) {
        return platform.request()
                .get("/api/v1/erasure-certificates/" + receipt)
                .then()
                .statusCode(200)
                .extract()
                .path("status");
    }

    /** Until nothing is on its way any more: every outbox is sent. */
    private void settled() {
        await().atMost(Duration.ofSeconds(30)).until(() -> {
            long waiting = 0;
            for (Component component : List.of(
                    Component.ACCOUNT_SERVICE,
                    Component.CV_SERVICE,
                    Component.JOBAGENT_SERVICE,
                    Component.CONSENT_SERVICE)) {
                waiting += Long.parseLong(query(component, "select count(*)::text from outbox where sent_at is null")
                        .getFirst());
            }
            return waiting == 0;
        });
    }

    /** As the broker does after seven days. */
    private void passRetentionOfTopics() throws Exception {
        try (Admin admin = Admin.create(
                        Map.of("bootstrap.servers", platform.stack().bootstrapServers()));
                KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                        Map.of("bootstrap.servers", platform.stack().bootstrapServers()),
                        new ByteArrayDeserializer(),
                        new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> !info.topic().startsWith("__"))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            admin.deleteRecords(consumer.endOffsets(partitions).entrySet().stream()
                            .collect(Collectors.toMap(
                                    Map.Entry::getKey, entry -> RecordsToDelete.beforeOffset(entry.getValue()))))
                    .all()
                    .get(30, TimeUnit.SECONDS);
        }
    }

    /** What was delivered is theirs and not ours; from here on nothing may come. */
    private void emptyTheirMailboxes(List<ErasedPerson> people) {
        for (ErasedPerson person : people) {
            io.restassured.RestAssured.given()
                    .queryParam("to", person.candidate().email())
                    .delete(platform.mailUrl() + "/api/messages")
                    .then()
                    .statusCode(204);
        }
    }

    /** Every row that names a bystander, by table, without what is on its way. */
    private Map<String, String> rowsOf(List<ErasedPerson> people) throws SQLException {
        List<String> traces =
                people.stream().flatMap(person -> person.traces().stream()).toList();
        Map<String, String> rows = new TreeMap<>();
        for (Component component : List.of(
                Component.ACCOUNT_SERVICE,
                Component.CV_SERVICE,
                Component.JOBAGENT_SERVICE,
                Component.CONSENT_SERVICE,
                Component.KEYCLOAK)) {
            Database database = platform.stack().database(component);
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                for (String table : Scan.tables(connection)) {
                    if (!TRANSPORT.contains(table) && !table.contains("session") && !table.equals("mail")) {
                        String found = query(component, "select t::text from \"" + table + "\" t order by 1").stream()
                                .filter(row -> traces.stream().anyMatch(row::contains))
                                .collect(Collectors.joining("\n"));
                        if (!found.isEmpty()) {
                            rows.put(component.label() + "." + table, found);
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** Plants what a careless deletion would leave, and names what the scanner does not find of it. */
    private List<String> missedLeftovers(ErasedPerson person) throws Exception {
        String mark = person.mark();
        Iterator<Map.Entry<String, byte[]>> forms =
                Encodings.of(mark).entrySet().iterator();
        List<Component> databases = List.of(
                Component.ACCOUNT_SERVICE,
                Component.CV_SERVICE,
                Component.JOBAGENT_SERVICE,
                Component.CONSENT_SERVICE,
                Component.KEYCLOAK);
        List<String> planted = new ArrayList<>();
        for (int number = 0; number < LEFTOVERS - 5; number++) {
            byte[] form = forms.next().getValue();
            Component component = databases.get(number % databases.size());
            String table = "leftover_" + number;
            query(
                    component,
                    "create table " + table + " as select decode('"
                            + HexFormat.of().formatHex(form)
                            + "', 'hex') as binary_content, '"
                            + (isText(form) ? new String(form, UTF_8).replace("'", "''") : "")
                            + "' as content; select ''::text");
            planted.add(component.label().replace("-service", "") + "." + table);
        }
        plantInTopics(mark, planted);
        Path log = platform.stack().log(Component.GATEWAY).resolveSibling("leftover.log");
        Files.writeString(log, "who=" + mark + "\n", StandardOpenOption.CREATE);
        planted.add("log leftover.log");
        Set<String> found = Scan.of(platform, List.of(mark)).places();
        Files.delete(log);
        for (int number = 0; number < LEFTOVERS - 5; number++) {
            query(databases.get(number % databases.size()), "drop table leftover_" + number + "; select ''::text");
        }
        return planted.stream().filter(place -> !found.contains(place)).toList();
    }

    private void plantInTopics(String mark, List<String> planted) throws Exception {
        try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.stack().bootstrapServers()),
                new ByteArraySerializer(),
                new ByteArraySerializer())) {
            for (String topic : List.of("account.events", "cv.events", "consent.events", "jobagent.events")) {
                ProducerRecord<byte[], byte[]> message =
                        new ProducerRecord<>(topic, "leftover".getBytes(UTF_8), "{}".getBytes(UTF_8));
                message.headers().add("event-type", "leftover".getBytes(UTF_8)).add("name", mark.getBytes(UTF_8));
                producer.send(message).get(10, TimeUnit.SECONDS);
                planted.add("topic " + topic);
            }
        }
    }

    private static boolean isText(byte[] form) {
        return new String(form, UTF_8).chars().allMatch(unit -> unit >= ' ' && unit < 127);
    }

    private List<String> query(Component component, String sql) throws SQLException {
        Database database = platform.stack().database(component);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement()) {
            boolean rowsFollow = statement.execute(sql);
            while (!rowsFollow && statement.getUpdateCount() != -1) {
                rowsFollow = statement.getMoreResults();
            }
            List<String> found = new ArrayList<>();
            try (ResultSet rows = statement.getResultSet()) {
                while (rows.next()) {
                    found.add(rows.getString(1));
                }
            }
            return found;
        }
    }
}
