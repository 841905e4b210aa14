package se.tillit.localstack.service;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.process.Part;
import se.tillit.localstack.process.Probe;
import se.tillit.localstack.process.ProcessSpec;

/** A service of the local stack, run from its packaged jar with the profile {@code local}. */
public class ServiceProcess implements Part {

    /** The variable by which a service gets more heap than samples need. */
    public static final String HEAP = "LOCAL_STACK_HEAP";

    /**
     * What tells one service from another.
     *
     * @param application the directory with {@code quarkus-run.jar}
     * @param temporary where it puts temporary files
     * @param environment what the service is told, the variables a deployment would set
     */
    public record Setting(
            String name,
            Path application,
            Path log,
            Path temporary,
            int port,
            int managementPort,
            Supplier<Map<String, String>> environment) {}

    private final Setting setting;

    public ServiceProcess(Setting setting) {
        this.setting = setting;
    }

    @Override
    public String name() {
        return setting.name();
    }

    /** What a process of this service is told, also one that is started by hand in its place. */
    public Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(setting.environment().get());
        environment.put("QUARKUS_HTTP_HOST", "127.0.0.1");
        environment.put("QUARKUS_HTTP_PORT", Integer.toString(setting.port()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("QUARKUS_MANAGEMENT_PORT", Integer.toString(setting.managementPort()));
        return environment;
    }

    @Override
    public List<Integer> ports() {
        return List.of(setting.port(), setting.managementPort());
    }

    @Override
    public ProcessSpec prepare() throws IOException {
        if (!Files.exists(setting.application().resolve("quarkus-run.jar"))) {
            throw new IOException("not built: " + setting.application() + " holds no quarkus-run.jar");
        }
        Files.createDirectories(setting.temporary());
        Map<String, String> environment = environment();
        return ProcessSpec.of(
                JavaCommand.ofJar("quarkus-run.jar")
                        .option("-Xms32m")
                        .heap(environment.getOrDefault(HEAP, "192m"))
                        .property("quarkus.profile", "local")
                        .property(
                                "java.io.tmpdir",
                                setting.temporary().toAbsolutePath().toString())
                        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                        .words(),
                setting.application(),
                environment,
                setting.log());
    }

    @Override
    public boolean answers() {
        return Probe.ok(URI.create("http://127.0.0.1:" + setting.managementPort() + "/q/health/ready"));
    }

    @Override
    public Duration patience() {
        return Duration.ofMinutes(3);
    }
}
