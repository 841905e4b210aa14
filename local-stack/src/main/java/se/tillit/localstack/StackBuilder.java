package se.tillit.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.tillit.localstack.service.ServiceProcess;

/** Describes a stack. Without a word it is the whole one on the known ports; a test names its data directory and takes free ports. */
public final class StackBuilder {

    private Path checkout = findCheckout();
    private @Nullable Path home;
    private @Nullable Function<Component, Path> applications;
    private Ports ports = Ports.known();
    private Set<Component> components = EnumSet.allOf(Component.class);
    private final Map<Component, Map<String, String>> environment = new EnumMap<>(Component.class);
    private boolean durable = true;
    private boolean revives;
    private Consumer<String> progress = line -> {};

    StackBuilder() {}

    /** Everything this stack writes goes below here: data, logs and the ledger of its processes. Data found there is used again. */
    public StackBuilder dataDirectory(Path directory) {
        home = directory.toAbsolutePath();
        return this;
    }

    /** Ports that are free now, so that any number of stacks run side by side. */
    public StackBuilder freePorts() {
        ports = Ports.free();
        return this;
    }

    /** Only these, and what they cannot start without. */
    public StackBuilder only(Component first, Component... others) {
        components = Component.withNeeds(EnumSet.of(first, others));
        return this;
    }

    /** Data of which nobody would miss the last second if the machine crashed; a killed process loses nothing either way. */
    public StackBuilder withoutFsync() {
        durable = false;
        return this;
    }

    /** Parts that end by themselves come back by themselves. */
    public StackBuilder reviving() {
        revives = true;
        return this;
    }

    /** Where people read how it goes, a line at a time. */
    public StackBuilder progress(Consumer<String> lines) {
        progress = lines;
        return this;
    }

    /** The directory that holds each service's {@code quarkus-run.jar}; the build's own, unless somebody rebuilds while this runs. */
    public StackBuilder applications(Function<Component, Path> directories) {
        applications = directories;
        return this;
    }

    /** One more variable for a service, or another value: a test's way to point a service somewhere else. */
    public StackBuilder environment(Component service, String name, String value) {
        environment.computeIfAbsent(service, _ -> new HashMap<>()).put(name, value);
        return this;
    }

    /** As much heap for a service, as Java writes it. */
    public StackBuilder heap(Component service, String most) {
        return environment(service, ServiceProcess.HEAP, most);
    }

    /** Starts the stack and returns when all of it works. What could not start names itself, and nothing is left behind. */
    public LocalStack start() throws InterruptedException {
        LocalStack stack = build();
        stack.start();
        return stack;
    }

    /** The stack, not started. */
    public LocalStack build() {
        Path directory = home == null ? checkout.resolve(".tillit") : home;
        Path root = checkout;
        return new LocalStack(new StackPlan(
                root,
                directory.resolve("data"),
                directory.resolve("logs"),
                directory.resolve("run"),
                applications == null ? component -> packaged(root, component) : applications,
                ports,
                components,
                environment,
                durable,
                revives,
                progress));
    }

    private static Path packaged(Path checkout, Component service) {
        return checkout.resolve(service.label()).resolve("target/quarkus-app");
    }

    /** The checkout we run in: tests run in a module's folder, the supervisor in the root. */
    private static Path findCheckout() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (List.of("mvnw", "deploy/keycloak").stream().map(folder::resolve).allMatch(Files::exists)) {
                return real(folder);
            }
        }
        throw new IllegalStateException("Not inside a checkout of Tillit");
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
