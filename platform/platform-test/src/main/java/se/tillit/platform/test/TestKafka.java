package se.tillit.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.Port;

/** A real Kafka broker in a process of its own on free ports, with every topic, and nothing in them. */
public class TestKafka implements QuarkusTestResourceLifecycleManager {

    private @Nullable LocalStack stack;
    private @Nullable Path directory;

    @Override
    public Map<String, String> start() {
        try {
            Path created = Files.createTempDirectory("tillit-kafka");
            directory = created;
            LocalStack started = LocalStack.builder()
                    .freePorts()
                    .dataDirectory(created)
                    .only(Component.KAFKA)
                    .start();
            stack = started;
            return Map.of("TILLIT_KAFKA_SERVERS", "127.0.0.1:" + started.port(Port.KAFKA));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (stack != null) {
            stack.close();
        }
        if (directory != null) {
            delete(directory);
        }
    }

    private static void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
