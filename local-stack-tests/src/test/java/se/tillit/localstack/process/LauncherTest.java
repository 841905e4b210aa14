package se.tillit.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LauncherTest {

    @TempDir
    Path directory;

    @Test
    void aProcessEndsWithTheOneWhoStartedItHoweverThatEnds() throws Exception {
        // Given
        Process owner = new ProcessBuilder(JavaCommand.of(Owner.class)
                        .argument(directory.toString())
                        .words())
                .start();
        long pid = Long.parseLong(owner.inputReader().readLine());
        ProcessIdentity child = ProcessIdentity.of(pid).orElseThrow();

        // When
        owner.destroyForcibly().waitFor();

        // Then
        await().atMost(Duration.ofSeconds(2)).until(() -> !child.alive());
    }

    /** Starts a process, says its id and waits to be killed. */
    static final class Owner {

        private Owner() {}

        public static void main(String[] arguments) throws InterruptedException {
            Path directory = Path.of(arguments[0]);
            ChildProcess child = new Launcher()
                    .launch("child", spec(directory, Map.of(), "sleep", "60"), new ProcessLedger(directory));
            System.out.println(child.pid());
            Thread.sleep(60_000);
        }
    }

    @Test
    void outlivesTheThreadThatAskedForIt() throws Exception {
        // Given: a process that does its work only after the kernel has told it of the end of the thread, if it does
        Path go = directory.resolve("go");
        Path done = directory.resolve("done");
        CompletableFuture<Path> thread = new CompletableFuture<>();
        CompletableFuture<ChildProcess> child = new CompletableFuture<>();
        Thread asker = Thread.ofPlatform().start(() -> {
            try {
                thread.complete(Path.of("/proc").resolve(Files.readSymbolicLink(Path.of("/proc/thread-self"))));
                child.complete(launch(
                        Map.of(), "sh", "-c", "until [ -e go ]; do sleep 0.02; done; touch done; exec sleep 60"));
            } catch (InterruptedException | IOException e) {
                child.completeExceptionally(e);
            }
        });

        // When
        asker.join();
        await().until(() -> Files.notExists(thread.join()));
        Files.createFile(go);

        // Then
        await().until(() -> Files.exists(done));
        child.join().kill();
    }

    @Test
    void recordsEveryProcessAtItsStart() throws Exception {
        ChildProcess child = launch(Map.of(), "sleep", "60");

        assertThat(new ProcessLedger(directory).living("child"))
                .map(ProcessIdentity::pid)
                .contains(child.pid());

        child.stop(Duration.ofSeconds(1));
        assertThat(child.alive()).isFalse();
    }

    @Test
    void givesAProcessWhatItIsToldAndNothingElse() throws Exception {
        ChildProcess child = launch(Map.of("TILLIT_DB_PASSWORD", "for this one"), "env");
        child.onExit().join();

        List<String> names = Files.readAllLines(directory.resolve("child.log")).stream()
                .map(line -> line.replaceFirst("=.*", ""))
                .toList();
        assertThat(names).contains("PATH", "TILLIT_DB_PASSWORD").doesNotContain("JAVA_HOME", "MAVEN_OPTS", "PWD");
    }

    @Test
    void aSpecificationDoesNotTellItsSecrets() {
        assertThat(spec(directory, Map.of("TILLIT_KEYS_CURSOR", "1:secret"), "env")
                        .toString())
                .doesNotContain("secret");
    }

    private ChildProcess launch(Map<String, String> environment, String... command) throws InterruptedException {
        return new Launcher().launch("child", spec(directory, environment, command), new ProcessLedger(directory));
    }

    private static ProcessSpec spec(Path directory, Map<String, String> environment, String... command) {
        return ProcessSpec.of(List.of(command), directory, environment, directory.resolve("child.log"));
    }
}
