package se.tillit.bench.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import se.tillit.localstack.Component;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.StackBuilder;
import se.tillit.localstack.client.PlatformClient;

/**
 * The services that a run needs, with their production settings but for the address they listen on: PostgreSQL that keeps what it commits, a real
 * broker and Keycloak, virtual machines with both compilers and the heap that the image takes of the manifest's memory.
 */
public final class Platform implements AutoCloseable {
    private static final Path HOME = Path.of(".tillit", "bench").toAbsolutePath();
    private static final Path APPLICATIONS = Path.of(".tillit", "apps").toAbsolutePath();

    /** The local stack starts virtual machines that are small; of two options the last one holds, and these come last. */
    private static final String AS_DEPLOYED = "-XX:TieredStopAtLevel=4 -Xmx537m";

    private final LocalStack stack;

    private Platform(LocalStack stack) {
        this.stack = stack;
    }

    /** Starts these and what they need, on free ports and with nothing in them. */
    public static Platform start(Component first, Component... others) throws InterruptedException {
        deleteData();
        StackBuilder builder = LocalStack.builder()
                .freePorts()
                .dataDirectory(HOME)
                .applications(component -> APPLICATIONS.resolve(component.label()))
                .only(first, others);
        for (Component component : Component.values()) {
            if (component.isService()) {
                builder.environment(component, "_JAVA_OPTIONS", AS_DEPLOYED);
            }
        }
        return new Platform(builder.start());
    }

    public URI gateway() {
        return stack.gateway();
    }

    /** A service itself, past the gateway. */
    public URI service(Component service) {
        return stack.service(service);
    }

    /** A service's database, as the service reaches it. */
    public Connection connect(Component service) throws SQLException {
        return stack.database(service).connect();
    }

    public Service measured(Component service) {
        return new Service(
                stack.management(service).resolve("/q/metrics"),
                stack.pid(service).orElseThrow());
    }

    /** Processor time from now on. */
    public Cores cores() {
        Map<String, Long> processes = new LinkedHashMap<>();
        stack.components()
                .forEach(each -> processes.put(each.label(), stack.pid(each).orElseThrow()));
        return new Cores(processes);
    }

    /** An access token of the partner site that every local stack has; it lives for five minutes. */
    public String partnerToken() {
        return new PlatformClient(
                        stack.gateway().toString(),
                        stack.identity().toString(),
                        stack.mail().toString())
                .logInClient("partner-demo", "tillit-demo")
                .expect(200, "log in the partner")
                .body()
                .path("access_token")
                .asText();
    }

    /** Where the packaged jars of a service are. */
    public static Path application(Component service) {
        return APPLICATIONS.resolve(service.label());
    }

    @Override
    public void close() {
        stack.close();
        deleteData();
    }

    private static void deleteData() {
        Path data = HOME.resolve("data");
        if (!Files.exists(data)) {
            return;
        }
        try (Stream<Path> files = Files.walk(data)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
