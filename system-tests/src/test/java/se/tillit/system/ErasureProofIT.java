package se.tillit.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
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
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
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
    private static final int LEAST_ENCODINGS = 20;
    private static final int LEAST_LEFTOVERS = 25;

    /** What the platform needs while something is on its way; emptied by itself. */
    private static final Set<String> TRANSPORT =
            Set.of("outbox", "inbox", "inbox_version", "inbox_parked", "idempotency_key", "flyway_schema_history");

    private final Platform platform = Platform.running();
    private final Random random = new Random(SEED);

    @Test
    void nothingOfAnErasedPersonIsLeftAnywhereAndNothingOfAnotherIsTouched() throws Exception {
        // Given
        System.out.printf("erasure seed=%d people=%d bystanders=%d%n", SEED, PEOPLE, BYSTANDERS);
        List<ErasedPerson> erased = people(PEOPLE);
        List<ErasedPerson> bystanders = people(BYSTANDERS);
        Scan before = new Scan(platform, needles(erased)).everything();
        assertThat(before.hits())
                .containsKeys(
                        "account.account.email",
                        "cv.profile.boxes",
                        "cv.cv.draft",
                        "keycloak.user_entity.email",
                        "account-opened.accountId",
                        "caught mail");
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
        Scan after = new Scan(platform, needles(erased)).everything();
        Leftovers leftovers = leftovers(erased.getFirst());
        int encodings = Encodings.of(erased.getFirst().mark()).size();
        System.out.printf(
                "erasure encodings=%d placesBefore=%d bytes=%d hitsAfter=%d leftoversFound=%d/%d millis=%d%n",
                encodings,
                before.hits().size(),
                before.bytes() + after.bytes(),
                after.hits().size(),
                leftovers.planted() - leftovers.missed().size(),
                leftovers.planted(),
                millis);
        assertThat(after.found()).isEmpty();
        assertThat(leftovers.missed()).isEmpty();
        assertThat(leftovers.planted()).isGreaterThanOrEqualTo(LEAST_LEFTOVERS);
        assertThat(encodings).isGreaterThanOrEqualTo(LEAST_ENCODINGS);
        assertThat(rowsOf(bystanders)).isEqualTo(neighbours);
    }

    private static Needles needles(List<ErasedPerson> people) {
        Needles needles = new Needles();
        people.forEach(person -> needles.add(Needles.Kind.VALUE, "mark", Encodings.of(person.mark()))
                .add(Needles.Kind.ID, "account", Encodings.of(person.account()))
                .add(Needles.Kind.ID, "account", Encodings.ofId(person.account())));
        return needles;
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

    /** Plants what a careless deletion would leave: every form that the scanner knows, and other places than tables. */
    private Leftovers leftovers(ErasedPerson person) throws Exception {
        Leftovers leftovers = new Leftovers(platform, person.mark());
        try (leftovers) {
            leftovers.plant();
            leftovers.look();
        }
        return leftovers;
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
