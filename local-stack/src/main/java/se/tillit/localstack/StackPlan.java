package se.tillit.localstack;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a stack shall be; made by {@link StackBuilder}. */
record StackPlan(
        Path checkout,
        Path data,
        Path logs,
        Path run,
        Function<Component, Path> applications,
        Ports ports,
        Set<Component> components,
        Map<Component, Map<String, String>> environment,
        boolean durable,
        boolean revives,
        Consumer<String> progress) {

    int port(Port port) {
        return ports.of(port);
    }

    /** Where the services put temporary files, each in a directory of its own. */
    Path temporary() {
        return run.resolve("tmp");
    }

    Path log(Component component) {
        return logs.resolve(component.label() + ".log");
    }
}
