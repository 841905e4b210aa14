package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.tillit.localstack.Component;
import se.tillit.localstack.postgres.Database;

/**
 * Looks in every place where the platform keeps anything: each column of each table of each database, Keycloak's too, each
 * field of each record of each topic, each log, trace and temporary file, the caught mail. What it finds adds up.
 */
final class Scan {

    static final List<Component> WITH_DATABASE = List.of(
            Component.ACCOUNT_SERVICE,
            Component.CV_SERVICE,
            Component.JOBAGENT_SERVICE,
            Component.CONSENT_SERVICE,
            Component.KEYCLOAK);

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Platform platform;
    private final Needles needles;
    private final Map<String, Set<Needles.Needle>> hits = new TreeMap<>();
    private long bytes;
    private int looks;

    Scan(Platform platform, Needles needles) {
        this.platform = platform;
        this.needles = needles;
    }

    /** Looks everywhere. */
    Scan everything() {
        return databases(WITH_DATABASE).topics().files().mail();
    }

    /** Where something was found, and what; columns as {@code database.table.column}, fields as {@code event.field}. */
    Map<String, Set<Needles.Needle>> hits() {
        return hits;
    }

    /** The hits, as they may be printed. */
    Set<String> found() {
        return hits.entrySet().stream()
                .map(hit -> hit.getKey() + ": "
                        + hit.getValue().stream()
                                .map(String::valueOf)
                                .sorted()
                                .limit(3)
                                .collect(Collectors.joining(", ")))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many contents it looked into. */
    int looks() {
        return looks;
    }

    long bytes() {
        return bytes;
    }

    Scan databases(Collection<Component> components) {
        for (Component component : components) {
            try (Connection connection = platform.stack().database(component).connect()) {
                for (String table : tables(connection)) {
                    table(connection, database(component) + "." + table, table);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
        return this;
    }

    /** What a database is called in places. */
    static String database(Component component) {
        return component.label().replace("-service", "");
    }

    private void table(Connection connection, String place, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select * from \"" + table + "\"")) {
            ResultSetMetaData columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    String name = place + "." + columns.getColumnName(column);
                    if (columns.getColumnTypeName(column).equals("bytea")) {
                        look(name, rows.getBytes(column));
                    } else {
                        String content = rows.getString(column);
                        look(name, content == null ? new byte[0] : content.getBytes(UTF_8));
                    }
                }
            }
        }
    }

    static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from information_schema.tables"
                        + " where table_schema = 'public' and table_type = 'BASE TABLE' order by 1")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /** One table of one database, as far as that is enough. */
    Scan table(Component component, String table) {
        Database database = platform.stack().database(component);
        try (Connection connection = database.connect()) {
            table(connection, database(component) + "." + table, table);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }

    Scan topics() {
        for (ConsumerRecord<byte[], byte[]> message : records(platform)) {
            String place = "topic " + message.topic();
            look(place, message.key());
            look(place, message.value());
            for (Header header : message.headers()) {
                look(place, header.value());
            }
            fields(message);
        }
        return this;
    }

    private void fields(ConsumerRecord<byte[], byte[]> message) {
        Header type = message.headers().lastHeader("event-type");
        if (type == null || message.value() == null) {
            return;
        }
        try {
            for (Map.Entry<String, JsonNode> field :
                    JSON.readTree(message.value()).properties()) {
                look(
                        new String(type.value(), UTF_8) + "." + field.getKey(),
                        field.getValue().toString().getBytes(UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<ConsumerRecord<byte[], byte[]>> records(Platform platform) {
        List<ConsumerRecord<byte[], byte[]>> found = new ArrayList<>();
        try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", platform.stack().bootstrapServers()),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.listTopics().values().stream()
                    .flatMap(List::stream)
                    .filter(info -> !info.topic().startsWith("__"))
                    .map(info -> new TopicPartition(info.topic(), info.partition()))
                    .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (partitions.stream()
                    .anyMatch(partition -> consumer.position(partition) < requireNonNull(ends.get(partition)))) {
                consumer.poll(Duration.ofMillis(200)).forEach(found::add);
            }
        }
        return found;
    }

    /** Logs, traces, and what the services put into their temporary directories. */
    Scan files() {
        return tree(
                        "log ",
                        Objects.requireNonNull(
                                platform.stack().log(Component.GATEWAY).getParent()))
                .tree("temporary file ", platform.stack().temporary());
    }

    /** The files of PostgreSQL and Kafka as they lie on the disk; an index of Kafka's holds numbers alone. */
    Scan rawFiles() {
        return tree("raw file ", platform.stack().data().resolve("postgres"))
                .tree("raw file ", platform.stack().data().resolve("kafka"));
    }

    private Scan tree(String kind, Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith("index"))
                    .toList()) {
                try {
                    look(kind + directory.relativize(file), Files.readAllBytes(file));
                } catch (NoSuchFileException _) {
                    // Deleted while we looked: gone.
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    Scan mail() {
        String caught = io.restassured.RestAssured.given()
                .get(platform.mailUrl() + "/api/messages")
                .then()
                .extract()
                .asString();
        look("caught mail", caught.getBytes(UTF_8));
        return this;
    }

    void look(String place, byte[] content) {
        if (content != null) {
            looks++;
            bytes += content.length;
            needles.find(
                    content,
                    needle -> hits.computeIfAbsent(place, _ -> new HashSet<>()).add(needle));
        }
    }
}
