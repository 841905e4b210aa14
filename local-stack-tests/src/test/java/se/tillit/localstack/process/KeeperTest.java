package se.tillit.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeeperTest {

    @TempDir
    Path directory;

    private final List<String> journal = new CopyOnWriteArrayList<>();

    @SuppressWarnings("NullAway.Init") // every test makes its own
    private Keeper keeper;

    @AfterEach
    void stop() throws InterruptedException {
        keeper.stop();
    }

    @Test
    void isUpWhenThePartAnswersAndIsFurnished() throws Exception {
        Script part = new Script("exec sleep 60");
        keeper = keeper(part, false);

        keeper.start();

        assertThat(keeper.state()).isEqualTo(Keeper.State.UP);
        assertThat(part.furnished).isEqualTo(1);
        assertThat(new ProcessLedger(directory).living()).containsOnlyKeys("script");
    }

    @Test
    void startsOnlyWhatIsDown() throws Exception {
        keeper = keeper(new Script("exec sleep 60"), false);
        keeper.start();
        long pid = keeper.pid().orElseThrow();

        keeper.start();

        assertThat(keeper.pid()).hasValue(pid);
    }

    @Test
    void bringsBackWhatEndedByItself() throws Exception {
        // Given
        Script part = new Script("exec sleep 60");
        keeper = keeper(part, true);
        keeper.start();
        long before = keeper.pid().orElseThrow();

        // When
        keeper.kill();

        // Then
        await().atMost(Duration.ofSeconds(5))
                .until(() -> keeper.state() == Keeper.State.UP && keeper.pid().orElse(before) != before);
        assertThat(part.furnished).isEqualTo(2);
        assertThat(journal)
                .anyMatch(line -> line.contains("ended by itself"))
                .anyMatch(line -> line.contains("up again"));
    }

    @Test
    void leavesDownWhatWasStoppedOnPurpose() throws Exception {
        keeper = keeper(new Script("exec sleep 60"), true);
        keeper.start();

        keeper.stop();

        assertThat(keeper.watch()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(keeper.state()).isEqualTo(Keeper.State.DOWN);
        assertThat(keeper.held()).isTrue();
        assertThat(new ProcessLedger(directory).living()).isEmpty();
    }

    @Test
    void leavesDownWhatWasKilledWhenItDoesNotRevive() throws Exception {
        keeper = keeper(new Script("exec sleep 60"), false);
        keeper.start();

        keeper.kill();

        assertThat(keeper.watch()).succeedsWithin(Duration.ofSeconds(5));
        assertThat(keeper.state()).isEqualTo(Keeper.State.DOWN);
    }

    @Test
    void saysWhyAPartDidNotComeUp() {
        keeper = keeper(new Script("echo no such database; exit 3").answering(() -> false), false);

        assertThatThrownBy(keeper::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("ended with code 3")
                .hasMessageContaining("no such database");
    }

    @Test
    void triesAgainWhenAPartEndsAtOnce() throws Exception {
        Path second = directory.resolve("second");
        keeper = keeper(
                new Script("if [ -e " + second + " ]; then exec sleep 60; fi; touch " + second + "; sleep 0.2; exit 1")
                        .answering(() -> second.toFile().exists()
                                && keeper.pid().isPresent()
                                && sleeps(keeper.pid().orElseThrow())),
                false);

        keeper.start();

        assertThat(keeper.state()).isEqualTo(Keeper.State.UP);
    }

    @Test
    void endsAPartThatNeverAnswers() {
        keeper = keeper(new Script("exec sleep 60").answering(() -> false), false);

        assertThatThrownBy(keeper::start).hasMessageContaining("does not answer");

        assertThat(keeper.pid()).isEmpty();
    }

    @Test
    void aStopDuringAStartEndsTheStart() throws Exception {
        // Given
        keeper = keeper(new Script("exec sleep 60").answering(() -> false), true);
        Thread starter = Thread.startVirtualThread(() -> {
            try {
                keeper.start();
            } catch (InterruptedException | StartFailedException expected) {
                journal.add("start ended");
            }
        });
        await().atMost(Duration.ofSeconds(5)).until(() -> keeper.pid().isPresent());

        // When
        keeper.stop();

        // Then
        starter.join();
        assertThat(journal).contains("start ended");
        assertThat(keeper.pid()).isEmpty();
    }

    @Test
    void startsNothingWhereAnotherProgramListens() throws Exception {
        try (ServerSocket other = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            keeper = keeper(new Script("exec sleep 60").at(other.getLocalPort()), false);

            assertThatThrownBy(keeper::start)
                    .isInstanceOf(StartFailedException.class)
                    .hasMessageContaining("another program listens on port " + other.getLocalPort());
        }
    }

    private Keeper keeper(Part part, boolean revives) {
        return new Keeper(part, new Launcher(), new ProcessLedger(directory), revives, journal::add);
    }

    private static boolean sleeps(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(handle -> handle.info().command())
                .filter(command -> command.contains("sleep"))
                .isPresent();
    }

    /** A part that is a shell script. */
    private final class Script implements Part {

        private final String script;
        private BooleanSupplier answer = () -> true;
        private List<Integer> ports = List.of();
        private int furnished;

        Script(String script) {
            this.script = script;
        }

        Script answering(BooleanSupplier supplier) {
            answer = supplier;
            return this;
        }

        Script at(int port) {
            ports = List.of(port);
            return this;
        }

        @Override
        public String name() {
            return "script";
        }

        @Override
        public List<Integer> ports() {
            return ports;
        }

        @Override
        public ProcessSpec prepare() {
            return ProcessSpec.of(List.of("sh", "-c", script), directory, Map.of(), directory.resolve("script.log"));
        }

        @Override
        public boolean answers() {
            return answer.getAsBoolean();
        }

        @Override
        public void furnish() {
            furnished++;
        }

        @Override
        public Duration patience() {
            return Duration.ofSeconds(1);
        }
    }
}
