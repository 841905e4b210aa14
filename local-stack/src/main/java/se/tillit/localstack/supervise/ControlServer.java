package se.tillit.localstack.supervise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Takes commands at a socket file that only its owner may open. A command is one line; the answer is any number of lines that begin
 * with a bar and a last line, {@code done} or {@code failed}.
 */
final class ControlServer {

    static final String TEXT = "|";
    static final String DONE = "done";
    static final String FAILED = "failed";

    /** What a command does. */
    @FunctionalInterface
    interface Command {

        /** Carries it out; what it throws is told to the one who asked. */
        void run(String words, Lines answer) throws Exception;
    }

    private final Path file;
    private final Command command;
    private final Consumer<Lines> abandoned;

    /**
     * @param abandoned told of the answer that is not complete when the one who asked for it is gone
     */
    ControlServer(Path file, Command command, Consumer<Lines> abandoned) {
        this.file = file;
        this.command = command;
        this.abandoned = abandoned;
    }

    /** Serves for as long as the process lives. */
    void serve() throws IOException {
        Files.deleteIfExists(file);
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(file));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            while (true) {
                SocketChannel client = server.accept();
                Thread.startVirtualThread(() -> answer(client));
            }
        }
    }

    private void answer(SocketChannel client) {
        try (client;
                BufferedReader reader = new BufferedReader(Channels.newReader(client, StandardCharsets.UTF_8));
                PrintWriter writer = new PrintWriter(Channels.newWriter(client, StandardCharsets.UTF_8), true)) {
            Optional<String> words = Optional.ofNullable(reader.readLine());
            if (words.isPresent()) {
                Lines answer = line -> writer.println(TEXT + line);
                Thread.startVirtualThread(() -> awaitEnd(reader, answer));
                writer.println(carryOut(words.get(), answer));
            }
        } catch (IOException gone) {
            System.err.println("A command was not answered: " + gone.getMessage());
        }
    }

    private String carryOut(String words, Lines answer) {
        try {
            command.run(words, answer);
            return DONE;
        } catch (Exception failed) { // Whatever it is, the one who asked must learn of it.
            String reason = Optional.ofNullable(failed.getMessage()).orElseGet(failed::toString);
            reason.lines().forEach(answer::say);
            return FAILED;
        }
    }

    /** The one who asked says nothing more until the answer is complete; an end of input before means that it has gone. */
    private void awaitEnd(BufferedReader reader, Lines answer) {
        try {
            if (reader.read() < 0) {
                abandoned.accept(answer);
            }
        } catch (IOException answered) {
            // The answer is complete and the connection closed.
        }
    }
}
