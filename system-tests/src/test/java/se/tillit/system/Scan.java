package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import se.tillit.localstack.Component;
import se.tillit.localstack.postgres.Database;

/**
 * Looks for values, in every encoding, in every place where the platform keeps anything: each table of each database,
 * Keycloak's too, each topic, each log and trace file, the caught mail.
 */
final class Scan {

    private static final List<Component> WITH_DATABASE = List.of(
            Component.ACCOUNT_SERVICE,
            Component.CV_SERVICE,
            Component.JOBAGENT_SERVICE,
            Component.CONSENT_SERVICE,
            Component.KEYCLOAK);

    private static final Pattern BINARY = Pattern.compile("\\\\x((?:[0-9a-f]{2})+)");

    private final Platform platform;
    private final Map<String, byte[]> needles = new TreeMap<>();
    private final Map<String, Set<String>> hits = new TreeMap<>();
    private long bytes;

    private Scan(Platform platform, List<String> values) {
        this.platform = platform;
        for (String value : values) {
            Encodings.of(value).forEach((form, sought) -> needles.put(value + " as " + form, sought));
        }
    }

    /** Looks everywhere. */
    static Scan of(Platform platform, List<String> values) throws SQLException, IOException {
        Scan scan = new Scan(platform, values);
        scan.databases();
        scan.topics();
        scan.files();
        scan.mail();
        return scan;
    }

    /** Where something was found: the place, and what as which encoding. */
    Map<String, Set<String>> hits() {
        return hits;
    }

    /** The places with a hit, without the tables that hold only what is on its way. */
    Set<String> places() {
        return hits.keySet();
    }

    long bytes() {
        return bytes;
    }

    private void databases() throws SQLException {
        for (Component component : WITH_DATABASE) {
            Database database = platform.stack().database(component);
            String name = component.label().replace("-service", "");
            try (Connection connection =
                    DriverManager.getConnection(database.url(), database.user(), database.password())) {
                for (String table : tables(connection)) {
                    try (Statement statement = connection.createStatement();
                            ResultSet rows = statement.executeQuery("select t::text from \"" + table + "\" t")) {
                        while (rows.next()) {
                            lookInRow(name + "." + table, rows.getString(1));
                        }
                    }
                }
            }
        }
    }

    /** PostgreSQL writes a row with escapes and its binary columns in hex: both are undone. */
    private void lookInRow(String place, String row) {
        look(place, row.getBytes(UTF_8));
        look(place, row.replace("\\\\", "\\").replace("\"\"", "\"").getBytes(UTF_8));
        Matcher binary = BINARY.matcher(row);
        while (binary.find()) {
            look(place, HexFormat.of().parseHex(binary.group(1)));
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

    private void topics() {
        for (ConsumerRecord<byte[], byte[]> message : records(platform)) {
            String place = "topic " + message.topic();
            look(place, message.key());
            look(place, message.value());
            for (Header header : message.headers()) {
                look(place, header.value());
            }
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

    private void files() throws IOException {
        Path logs = platform.stack().log(Component.GATEWAY).getParent();
        try (Stream<Path> files = Files.walk(logs)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                look("log " + file.getFileName(), Files.readAllBytes(file));
            }
        }
    }

    private void mail() {
        String caught = io.restassured.RestAssured.given()
                .get(platform.mailUrl() + "/api/messages")
                .then()
                .extract()
                .asString();
        look("caught mail", caught.getBytes(UTF_8));
    }

    private void look(String place, byte[] content) {
        if (content == null) {
            return;
        }
        bytes += content.length;
        needles.forEach((name, sought) -> {
            if (contains(content, sought)) {
                hits.computeIfAbsent(place, _ -> new TreeSet<>()).add(name);
            }
        });
    }

    static boolean contains(byte[] content, byte[] sought) {
        byte first = sought[0];
        int last = content.length - sought.length;
        for (int start = 0; start <= last; start++) {
            if (content[start] == first && matches(content, start, sought)) {
                return true;
            }
        }
        return false;
    }

    private static boolean matches(byte[] content, int start, byte[] sought) {
        for (int i = 1; i < sought.length; i++) {
            if (content[start + i] != sought[i]) {
                return false;
            }
        }
        return true;
    }
}
