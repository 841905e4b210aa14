package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import se.tillit.localstack.Component;

/**
 * The check of the checker: what a careless deletion would leave, one mark in every distinct form that the scanner knows in
 * turn over all databases, and once in every topic and in a log. Takes away what it planted, but for the topics' records.
 */
final class Leftovers implements AutoCloseable {

    private static final String TABLE = "leftover_";
    private static final List<String> TOPICS =
            List.of("account.events", "cv.events", "consent.events", "jobagent.events");

    private final Platform platform;
    private final String mark;
    private final Path log;
    /** By place, the form that lies there. */
    private final Map<String, String> planted = new TreeMap<>();

    private final Set<String> missed = new HashSet<>();

    Leftovers(Platform platform, String mark) {
        this.platform = platform;
        this.mark = mark;
        this.log = platform.stack().log(Component.GATEWAY).resolveSibling("leftover.log");
    }

    int planted() {
        return planted.size();
    }

    /** What the scanner did not find in the form in which it lies there. */
    Set<String> missed() {
        return missed;
    }

    void plant() throws Exception {
        int number = 0;
        for (Map.Entry<String, byte[]> form : Encodings.of(mark).entrySet()) {
            plant(Scan.WITH_DATABASE.get(number % Scan.WITH_DATABASE.size()), TABLE + number, form);
            number++;
        }
        plantInTopics();
        Files.writeString(log, "who=" + mark + "\n");
        planted.put("log leftover.log", "plain");
    }

    private void plant(Component component, String table, Map.Entry<String, byte[]> form) throws SQLException {
        boolean text = isText(form.getValue());
        try (Connection connection = platform.stack().database(component).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table " + table + " (content " + (text ? "text" : "bytea") + ")");
            try (PreparedStatement insert = connection.prepareStatement("insert into " + table + " values (?)")) {
                if (text) {
                    insert.setString(1, new String(form.getValue(), UTF_8));
                } else {
                    insert.setBytes(1, form.getValue());
                }
                insert.execute();
            }
        }
        planted.put(Scan.database(component) + "." + table + ".content", form.getKey());
    }

    private static boolean isText(byte[] form) {
        return new String(form, UTF_8).chars().allMatch(unit -> unit >= ' ' && unit < 127);
    }

    private void plantInTopics() throws Exception {
        Map<String, Object> broker =
                new LinkedHashMap<>(Map.of("bootstrap.servers", platform.stack().bootstrapServers()));
        try (KafkaProducer<byte[], byte[]> producer =
                new KafkaProducer<>(broker, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (String topic : TOPICS) {
                ProducerRecord<byte[], byte[]> message =
                        new ProducerRecord<>(topic, "leftover".getBytes(UTF_8), "{}".getBytes(UTF_8));
                message.headers().add("event-type", "leftover".getBytes(UTF_8)).add("name", mark.getBytes(UTF_8));
                producer.send(message).get(10, TimeUnit.SECONDS);
                planted.put("topic " + topic, "plain");
            }
        }
    }

    void look() {
        Needles needles = new Needles().add(Needles.Kind.VALUE, "left over", Encodings.of(mark));
        Map<String, Set<Needles.Needle>> hits =
                new Scan(platform, needles).everything().hits();
        planted.forEach((place, form) -> {
            if (hits.getOrDefault(place, Set.of()).stream()
                    .noneMatch(needle -> needle.form().equals(form))) {
                missed.add(place + " as " + form);
            }
        });
    }

    @Override
    public void close() throws SQLException, IOException {
        Files.deleteIfExists(log);
        for (Component component : Scan.WITH_DATABASE) {
            try (Connection connection = platform.stack().database(component).connect();
                    Statement statement = connection.createStatement()) {
                for (String table : Scan.tables(connection)) {
                    if (table.startsWith(TABLE)) {
                        statement.execute("drop table " + table);
                    }
                }
            }
        }
    }
}
