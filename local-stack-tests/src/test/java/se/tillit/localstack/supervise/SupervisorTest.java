package se.tillit.localstack.supervise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.localstack.process.JavaCommand;
import se.tillit.localstack.process.ProcessIdentity;

class SupervisorTest {

    @TempDir
    Path directory;

    private final List<String> output = new ArrayList<>();
    private StackHome home;
    private SupervisorProcess supervisor;
    private CommandLine commands;

    @BeforeEach
    void prepare() {
        home = new StackHome(directory);
        supervisor = new SupervisorProcess(home, program());
        commands = new CommandLine(home, supervisor, output::add);
    }

    @AfterEach
    void endWhateverRuns() throws Exception {
        supervisor.stop();
    }

    @Test
    void upLeavesARunningStackBehindAndDownLeavesNothing() throws Exception {
        assertThat(run("up", "--empty")).isZero();
        ProcessIdentity mail = part().orElseThrow();
        ProcessIdentity owner = home.supervisor().orElseThrow();
        assertThat(output).anyMatch(line -> line.matches(" *mail +up +[0-9.]+ s"));
        assertThat(mail.alive()).isTrue();

        assertThat(run("down")).isZero();

        assertThat(mail.alive()).isFalse();
        assertThat(owner.alive()).isFalse();
        assertThat(home.socket()).doesNotExist();
        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void downForgetsASupervisorThatWasKilled() throws Exception {
        run("up", "--empty");
        ProcessIdentity owner = home.supervisor().orElseThrow();
        kill(owner);
        await().until(() -> !owner.alive());
        assertThat(pidFile()).exists();

        assertThat(run("down")).isZero();

        assertThat(pidFile()).doesNotExist();
    }

    @Test
    void saysOnceThatNothingTiesTheProcessesToItWhereSetprivIsMissing() throws Exception {
        // Given
        Path programs = Files.createDirectory(directory.resolve("programs"));
        Files.createSymbolicLink(programs.resolve("sh"), Path.of("/bin/sh"));
        ProcessBuilder withoutSetpriv =
                new ProcessBuilder(program().words()).redirectErrorStream(true).redirectOutput(Redirect.DISCARD);
        withoutSetpriv.environment().put("PATH", programs.toString());
        withoutSetpriv.start();
        await().until(() -> supervisor.client().reachable());

        // When
        run("up", "--empty");
        run("up", "--empty");

        // Then
        assertThat(output)
                .filteredOn(line -> line.contains("setpriv"))
                .singleElement()
                .asString()
                .contains("util-linux");
    }

    @Test
    void aSecondUpFindsWhatRuns() throws Exception {
        run("up", "--empty");
        Optional<ProcessIdentity> first = part();

        assertThat(run("up", "--empty")).isZero();

        assertThat(part()).isEqualTo(first);
        assertThat(output).contains("Tillit runs already; looking after what does not.");
    }

    @Test
    void bringsBackAKilledPart() throws Exception {
        run("up", "--empty");
        ProcessIdentity killed = part().orElseThrow();

        kill(killed);

        await().until(() -> part().filter(now -> !now.equals(killed)).isPresent());
        await().until(() -> healthy());
    }

    @Test
    void aKilledSupervisorTakesItsPartsWithItAndTheNextUpStartsAnew() throws Exception {
        // Given
        run("up", "--empty");
        ProcessIdentity mail = part().orElseThrow();
        ProcessIdentity owner = home.supervisor().orElseThrow();

        // When
        kill(owner);

        // Then
        await().until(() -> !mail.alive());
        assertThat(run("status")).isEqualTo(1);
        assertThat(run("up", "--empty")).isZero();
        assertThat(home.supervisor()).isPresent().get().isNotEqualTo(owner);
    }

    @Test
    void theNextUpEndsWhatAKilledSupervisorLeft() throws Exception {
        // Given
        Process left = new ProcessBuilder("sleep", "60").start();
        home.processes().record("left-behind", ProcessIdentity.of(left.pid()).orElseThrow());

        // When
        run("up", "--empty");

        // Then
        await().until(() -> !left.isAlive());
    }

    @Test
    void nothingIsLeftOfAnUpThatWasInterrupted() throws Exception {
        // Given
        supervisor.start();
        ProcessIdentity owner = home.supervisor().orElseThrow();

        // When
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(home.socket()))) {
            channel.write(ByteBuffer.wrap("up empty\n".getBytes(StandardCharsets.UTF_8)));
            await().until(() -> part().isPresent());
        }

        // Then
        await().until(() -> !owner.alive());
        assertThat(home.processes().living()).isEmpty();
    }

    @Test
    void thereIsOneSupervisorOnly() throws Exception {
        run("up", "--empty");

        Process second = new ProcessBuilder(program().words()).start();

        assertThat(second.waitFor()).isEqualTo(Supervisor.ALREADY_RUNNING);
        assertThat(run("status")).isZero();
    }

    @Test
    void nobodyElseMayCommandIt() throws Exception {
        run("up", "--empty");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.socket())))
                .isEqualTo("rw-------");
    }

    @Test
    void statusTellsProgramsWhatRunsAndWhomToLogInAs() throws Exception {
        run("up", "--empty");
        output.clear();

        run("status", "--json");

        StackStatus status = StackStatus.parse(output.getFirst());
        assertThat(status.healthy()).isTrue();
        assertThat(status.processes()).extracting(StackStatus.Running::name).containsExactly("mail", "supervisor");
        assertThat(status.processes())
                .allSatisfy(process -> assertThat(process.memory().pss())
                        .isBetween(1L << 20, process.memory().rss()));
        assertThat(status.memory().pss())
                .isEqualTo(status.processes().stream()
                        .mapToLong(process -> process.memory().pss())
                        .sum());
        assertThat(status.urls()).containsKeys("gateway", "identity", "mail");
        assertThat(status.demoUsers()).extracting("email").contains("candidate@demo.example", "operator@demo.example");
    }

    @Test
    void freshForgetsTheData() throws Exception {
        run("up", "--empty");
        Path kept = Files.createDirectories(home.data()).resolve("kept");
        Files.writeString(kept, "something");
        run("down");
        assertThat(kept).exists();

        run("up", "--empty", "--fresh");

        assertThat(kept).doesNotExist();
    }

    @Test
    void downWhereNothingRunsIsNoFailure() throws Exception {
        assertThat(run("down")).isZero();
        assertThat(output).containsExactly("Tillit was not running here.");
    }

    @Test
    void statusWhereNothingRunsSaysHowToStart() throws Exception {
        assertThat(run("status")).isEqualTo(1);
        assertThat(output.getFirst()).contains("./tillit up");
    }

    @Test
    void doesNotKnowWhatItWasNotTaught() throws Exception {
        run("up", "--empty");

        assertThat(supervisor.client().ask("dance", output::add)).isFalse();
        assertThat(supervisor.client().ask("hold mail", output::add)).isFalse();
        assertThat(run("dance")).isEqualTo(2);
    }

    private int run(String... words) throws IOException, InterruptedException {
        return commands.run(List.of(words));
    }

    private JavaCommand program() {
        return JavaCommand.of(MailOnlySupervisor.class).heap("64m").argument(directory.toString());
    }

    private Optional<ProcessIdentity> part() {
        return home.processes().living("mail");
    }

    private Path pidFile() {
        return directory.resolve("run/supervisor.pid");
    }

    private boolean healthy() {
        try {
            return run("status") == 0;
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void kill(ProcessIdentity process) {
        ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
    }
}
