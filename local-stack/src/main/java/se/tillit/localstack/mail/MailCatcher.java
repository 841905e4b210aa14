package se.tillit.localstack.mail;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.process.Part;
import se.tillit.localstack.process.Probe;
import se.tillit.localstack.process.ProcessSpec;

/** The mail catcher of a local stack, a process that runs {@link MailMain}. */
public final class MailCatcher implements Part {

    private final Path log;
    private final int smtpPort;
    private final int httpPort;

    public MailCatcher(Path log, int smtpPort, int httpPort) {
        this.log = log;
        this.smtpPort = smtpPort;
        this.httpPort = httpPort;
    }

    @Override
    public String name() {
        return "mail";
    }

    public URI site() {
        return URI.create("http://localhost:" + httpPort);
    }

    @Override
    public List<Integer> ports() {
        return List.of(smtpPort, httpPort);
    }

    @Override
    public ProcessSpec prepare() throws IOException {
        Path directory = Files.createDirectories(log.toAbsolutePath().getParent());
        return ProcessSpec.of(
                JavaCommand.of(MailMain.class)
                        .heap("96m")
                        .property("java.util.logging.manager", "org.jboss.logmanager.LogManager")
                        .argument(Integer.toString(smtpPort))
                        .argument(Integer.toString(httpPort))
                        .words(),
                directory,
                Map.of(),
                log);
    }

    @Override
    public boolean answers() {
        return Probe.accepts(smtpPort) && Probe.ok(URI.create("http://127.0.0.1:" + httpPort + "/"));
    }
}
