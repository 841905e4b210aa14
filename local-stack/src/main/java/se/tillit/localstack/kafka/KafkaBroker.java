package se.tillit.localstack.kafka;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.process.Part;
import se.tillit.localstack.process.Probe;
import se.tillit.localstack.process.ProcessSpec;
import se.tillit.localstack.process.StartFailedException;

/** The broker of a local stack, a process that runs {@link BrokerMain}. */
public final class KafkaBroker implements Part {

    private final Path data;
    private final Path log;
    private final int port;
    private final int controllerPort;

    public KafkaBroker(Path data, Path log, int port, int controllerPort) {
        this.data = data;
        this.log = log;
        this.port = port;
        this.controllerPort = controllerPort;
    }

    @Override
    public String name() {
        return "kafka";
    }

    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public List<Integer> ports() {
        return List.of(port, controllerPort);
    }

    @Override
    public ProcessSpec prepare() throws IOException {
        Path settings = new BrokerSettings(data, port, controllerPort).write();
        return ProcessSpec.of(
                JavaCommand.of(BrokerMain.class)
                        .heap("128m")
                        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                        .argument(settings.toString())
                        .words(),
                data,
                Map.of(),
                log);
    }

    /** A broker that was killed listens long before it serves: the controller first waits for the dead one's session to end. */
    @Override
    public boolean answers() throws InterruptedException {
        if (!Probe.accepts(port)) {
            return false;
        }
        try {
            new Topics(new TopicList(List.of())).create(bootstrapServers());
            return true;
        } catch (ExecutionException | TimeoutException notYet) {
            return false;
        }
    }

    /** Deletes every record that all its consumers have taken, from the files too. */
    public void sweep() throws InterruptedException {
        try {
            new Topics(TopicList.load()).sweep(bootstrapServers());
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("kafka: the topics could not be swept: " + e);
        }
    }

    @Override
    public void furnish() throws InterruptedException {
        try {
            new Topics(TopicList.load()).create(bootstrapServers());
        } catch (ExecutionException | TimeoutException e) {
            throw new StartFailedException("kafka: the topics could not be created: " + e);
        }
    }
}
