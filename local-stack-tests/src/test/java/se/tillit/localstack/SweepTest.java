package se.tillit.localstack;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SweepTest {

    private static final String CANARY = "kanariefagel-i-filerna";

    @TempDir
    Path directory;

    @Test
    void whatWasDeletedIsInNoFileAnyMore() throws Exception {
        try (LocalStack stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .only(Component.POSTGRES, Component.KAFKA)
                .start()) {
            // Given
            writeAndDelete(stack);
            send(stack);
            assertThat(filesWithTheCanary(stack)).anyMatch(name -> name.contains("postgres"));
            assertThat(filesWithTheCanary(stack)).anyMatch(name -> name.contains("account.events"));

            // When
            stack.sweep();

            // Then
            assertThat(filesWithTheCanary(stack)).isEmpty();
            send(stack);
            assertThat(filesWithTheCanary(stack))
                    .as("the topics keep what comes now")
                    .isNotEmpty();
        }
    }

    private static void writeAndDelete(LocalStack stack) throws Exception {
        try (Connection connection = stack.database(Component.CV_SERVICE).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("create table person (id int primary key, name text)");
            statement.execute("create index person_name on person (name)");
            statement.execute("insert into person select n, '" + CANARY + "' || n from generate_series(1, 1000) n");
            statement.execute("analyze person");
            statement.execute("delete from person");
        }
    }

    private static void send(LocalStack stack) throws Exception {
        try (KafkaProducer<String, String> producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", stack.bootstrapServers()),
                new StringSerializer(),
                new StringSerializer())) {
            producer.send(new ProducerRecord<>("account.events", "key", CANARY)).get(10, TimeUnit.SECONDS);
        }
    }

    private static List<String> filesWithTheCanary(LocalStack stack) throws IOException {
        List<String> found = new ArrayList<>();
        String sought = new String(CANARY.getBytes(UTF_8), ISO_8859_1);
        try (Stream<Path> files = Files.walk(stack.data())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                try {
                    if (Files.readString(file, ISO_8859_1).contains(sought)) {
                        found.add(stack.data().relativize(file).toString());
                    }
                } catch (NoSuchFileException _) {
                    // Deleted while we looked: gone.
                }
            }
        }
        return found;
    }
}
