package se.tillit.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessLedgerTest {

    private static final Duration GRACE = Duration.ofSeconds(2);

    @TempDir
    Path directory;

    private Process sleeper;
    private ProcessIdentity identity;

    @BeforeEach
    void startSleeper() throws Exception {
        sleeper = new ProcessBuilder("sleep", "60").start();
        identity = ProcessIdentity.of(sleeper.pid()).orElseThrow();
    }

    @AfterEach
    void stopSleeper() {
        sleeper.destroyForcibly();
    }

    @Test
    void endsWhatAnEarlierOwnerLeft() throws Exception {
        new ProcessLedger(directory).record("sleeper", identity);

        assertThat(new ProcessLedger(directory).endLeftovers(GRACE)).containsOnlyKeys("sleeper");

        assertThat(sleeper.waitFor(1, TimeUnit.SECONDS)).isTrue();
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void neverTouchesAProcessThatHasAnOldOnesId() throws Exception {
        ProcessIdentity predecessor = new ProcessIdentity(identity.pid(), identity.startTick() - 1, identity.boot());
        new ProcessLedger(directory).record("sleeper", predecessor);

        assertThat(new ProcessLedger(directory).endLeftovers(GRACE)).isEmpty();

        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void neverTouchesAProcessOfAnotherBoot() throws Exception {
        new ProcessLedger(directory)
                .record("sleeper", new ProcessIdentity(identity.pid(), identity.startTick(), "another-boot"));

        assertThat(new ProcessLedger(directory).endLeftovers(GRACE)).isEmpty();

        assertThat(sleeper.isAlive()).isTrue();
    }

    @Test
    void endsWhatDoesNotListen() throws Exception {
        // Given
        Process stubborn =
                new ProcessBuilder("sh", "-c", "trap '' INT TERM; echo deaf; while :; do sleep 1; done").start();
        stubborn.inputReader().readLine();
        new ProcessLedger(directory)
                .record("stubborn", ProcessIdentity.of(stubborn.pid()).orElseThrow());

        // When
        new ProcessLedger(directory).endLeftovers(Duration.ofMillis(300));

        // Then
        assertThat(stubborn.waitFor(1, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void aFileThatSaysNothingSensibleIsNoProcess() throws Exception {
        Files.writeString(directory.resolve("broken.pid"), "not a process");
        Files.writeString(directory.resolve("empty.pid"), "");

        assertThat(new ProcessLedger(directory).living()).isEmpty();
    }

    @Test
    void forgetsWhatEndedInOrder() {
        ProcessLedger ledger = new ProcessLedger(directory);
        ledger.record("sleeper", identity);

        ledger.forget("sleeper");

        assertThat(ledger.living("sleeper")).isEmpty();
    }

    @Test
    void aZombieIsNotAlive() throws Exception {
        // Its parent does not look after it before it ends itself.
        Process parent = new ProcessBuilder("sh", "-c", "sleep 0.1 & echo $!; exec sleep 5").start();
        long child = Long.parseLong(parent.inputReader().readLine());
        ProcessIdentity known = ProcessIdentity.of(child).orElseThrow();

        await().atMost(Duration.ofSeconds(2)).until(() -> !known.alive());

        assertThat(Files.exists(Path.of("/proc/" + child))).isTrue();
        parent.destroyForcibly();
    }
}
