package se.tillit.localstack.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts processes that the kernel ends when we end, however we end ({@code setpriv --pdeathsig}, part of util-linux). The kernel
 * watches the <em>thread</em> that started the process, not the JVM, so one thread that lives as long as the JVM starts them all.
 */
public final class Launcher {

    private static final List<String> PASSED_ON = List.of("PATH", "HOME", "LANG", "LC_ALL", "TMPDIR", "TZ", "USER");

    private static final ExecutorService STARTER = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("process-starter").factory());

    private final boolean tiesToParent = onPath("setpriv");
    private final boolean root = "root".equals(System.getProperty("user.name"));

    /** What its user should know: that nothing ends the processes with us where the program for it is missing. */
    public Optional<String> caveat() {
        return tiesToParent
                ? Optional.empty()
                : Optional.of(
                        "setpriv (part of util-linux) is not on the PATH: if this process is killed, the others stay"
                                + " until the next command ends them");
    }

    /** Starts the process and records it under this name before anything else can happen. */
    public ChildProcess launch(String name, ProcessSpec spec, ProcessLedger ledger) throws InterruptedException {
        try {
            return STARTER.submit(() -> start(name, spec, ledger)).get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException io
                    ? new UncheckedIOException(io)
                    : new IllegalStateException(e.getCause());
        }
    }

    private ChildProcess start(String name, ProcessSpec spec, ProcessLedger ledger) throws IOException {
        Files.createDirectories(spec.log().toAbsolutePath().getParent());
        ProcessBuilder builder = new ProcessBuilder(wrapped(spec))
                .directory(spec.directory().toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(spec.log().toFile()));
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(PASSED_ON);
        environment.putAll(spec.environment());
        Process process = builder.start();
        ChildProcess child = new ChildProcess(name, process, spec.stopSignal());
        child.identity().ifPresent(identity -> ledger.record(name, identity));
        return child;
    }

    private List<String> wrapped(ProcessSpec spec) {
        List<String> command = new ArrayList<>();
        if (spec.unprivileged() && root) {
            // In a user namespace of its own the process is nobody, while its files stay ours.
            command.addAll(List.of("unshare", "--user", "--"));
        }
        if (tiesToParent) {
            command.addAll(List.of("setpriv", "--pdeathsig", spec.stopSignal().name(), "--"));
        }
        command.addAll(spec.command());
        return command;
    }

    private static boolean onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return List.of(path.split(":")).stream().anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
