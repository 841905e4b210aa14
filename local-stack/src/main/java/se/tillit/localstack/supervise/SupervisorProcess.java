package se.tillit.localstack.supervise;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import se.tillit.localstack.cache.SharedCache;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.process.ProcessIdentity;
import se.tillit.localstack.process.StartFailedException;

/** The supervisor as its commands see it: there or not, to be started, asked or ended. */
final class SupervisorProcess {

    private static final Duration TO_ANSWER = Duration.ofSeconds(30);
    private static final Duration TO_END = Duration.ofSeconds(40);
    private static final Duration LEFTOVER_GRACE = Duration.ofSeconds(8);

    private final StackHome home;
    private final JavaCommand program;

    /**
     * @param program what runs as the supervisor
     */
    SupervisorProcess(StackHome home, JavaCommand program) {
        this.home = home;
        this.program = program;
    }

    ControlClient client() {
        return new ControlClient(home.socket());
    }

    /** The lines a short command answers with. */
    List<String> answer(String words) throws IOException {
        List<String> lines = new ArrayList<>();
        if (!client().ask(words, lines::add)) {
            throw new StartFailedException(String.join("\n", lines));
        }
        return lines;
    }

    /** Starts one in a session of its own, so that neither the end of this terminal nor its Ctrl-C reaches it. */
    void start() throws IOException, InterruptedException {
        Files.createDirectories(home.logs());
        List<String> command = new ArrayList<>(List.of("setsid"));
        command.addAll(program.words());
        new ProcessBuilder(command)
                .redirectInput(new File("/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.logs().resolve("supervisor.log").toFile()))
                .start();
        long deadline = System.nanoTime() + TO_ANSWER.toNanos();
        while (!client().reachable()) {
            if (System.nanoTime() > deadline) {
                throw new StartFailedException(
                        "The supervisor does not answer; see " + home.logs() + "/supervisor.log");
            }
            Thread.sleep(50);
        }
    }

    /** Ends the supervisor and all it owns, also what one that was killed has left; says whether there was anything. */
    boolean stop() throws IOException, InterruptedException {
        Optional<ProcessIdentity> running = home.supervisor();
        if (running.isPresent()) {
            if (client().reachable()) {
                client().ask("down", line -> {});
            } else {
                ProcessHandle.of(running.get().pid()).ifPresent(ProcessHandle::destroy);
            }
            awaitEnd(running.get());
        }
        Map<String, ProcessIdentity> leftovers = home.processes().endLeftovers(LEFTOVER_GRACE);
        if (home.supervisor().isEmpty()) {
            home.forgetSupervisor();
        }
        return running.isPresent() || !leftovers.isEmpty();
    }

    void wipeData() throws IOException {
        SharedCache.delete(home.data());
    }

    private static void awaitEnd(ProcessIdentity process) throws InterruptedException {
        long deadline = System.nanoTime() + TO_END.toNanos();
        while (process.alive()) {
            if (System.nanoTime() > deadline) {
                ProcessHandle.of(process.pid()).ifPresent(ProcessHandle::destroyForcibly);
            }
            Thread.sleep(50);
        }
    }
}
