package se.tillit.localstack.supervise;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import se.tillit.localstack.process.ProcessIdentity;
import se.tillit.localstack.process.ProcessLedger;

/**
 * The directory {@code .tillit} of a checkout. It is a relative path, on purpose: the name of a socket file may have about a hundred
 * characters, and a checkout may lie deep. Programs of the stack run in the checkout's root.
 */
record StackHome(Path path) {

    /** The one of the checkout we run in. */
    static StackHome ofCheckout() {
        return new StackHome(Path.of(".tillit"));
    }

    Path data() {
        return path.resolve("data");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /** Copies of the packaged services: a build may replace its own jars while the stack runs. */
    Path applications() {
        return path.resolve("apps").toAbsolutePath();
    }

    Path socket() {
        return path.resolve("run/supervisor.sock");
    }

    Path lock() {
        return path.resolve("run/supervisor.lock");
    }

    /** Says that all of the sample data is in. */
    Path sampleMark() {
        return data().resolve("sample-data");
    }

    ProcessLedger processes() {
        return new ProcessLedger(path.resolve("run/processes"));
    }

    private Path supervisorFile() {
        return path.resolve("run/supervisor.pid");
    }

    /** The living supervisor of this directory. */
    Optional<ProcessIdentity> supervisor() {
        try {
            return ProcessIdentity.parse(Files.readString(supervisorFile())).filter(ProcessIdentity::alive);
        } catch (IOException none) {
            return Optional.empty();
        }
    }

    /** Only for who knows that no supervisor lives: the file of a living one is what finds it. */
    void forgetSupervisor() throws IOException {
        Files.deleteIfExists(supervisorFile());
    }

    void writeSupervisor(ProcessIdentity process) throws IOException {
        Files.writeString(supervisorFile(), process.line() + "\n");
    }
}
