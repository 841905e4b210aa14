package se.tillit.localstack.supervise;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts a service under development in the place of its packaged jar, against the rest of the running stack. */
final class DevelopmentMode {

    private static final int MISUSED = 2;

    private final ControlClient supervisor;
    private final Lines out;

    DevelopmentMode(ControlClient supervisor, Lines out) {
        this.supervisor = supervisor;
        this.out = out;
    }

    int run(List<String> words) throws IOException, InterruptedException {
        if (words.size() != 1) {
            out.say("Which service? ./tillit dev cv-service");
            return MISUSED;
        }
        if (!supervisor.reachable()) {
            out.say("Tillit is not running here. Start it with: ./tillit up");
            return 1;
        }
        String service = words.getFirst();
        Map<String, String> environment = new HashMap<>();
        if (!supervisor.ask("environment " + service, line -> put(environment, line))
                || !supervisor.ask("hold " + service, out)) {
            out.say("No service is called " + service);
            return MISUSED;
        }
        // Also at Ctrl-C, by which one leaves the development mode.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> release(service), "release"));
        return develop(service, environment);
    }

    private static int develop(String service, Map<String, String> environment)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "./mvnw", "-Dquick", "-Dquarkus.profile=dev,local", "-pl", service, "-am", "quarkus:dev")
                .inheritIO();
        builder.environment().putAll(environment);
        return builder.start().waitFor();
    }

    private static void put(Map<String, String> environment, String line) {
        int equals = line.indexOf('=');
        if (equals > 0) {
            environment.put(line.substring(0, equals), line.substring(equals + 1));
        }
    }

    private void release(String service) {
        out.say("Starting the packaged " + service + " again");
        try {
            supervisor.ask("release " + service, out);
        } catch (IOException e) {
            out.say("The supervisor does not answer: " + e.getMessage());
        }
    }
}
