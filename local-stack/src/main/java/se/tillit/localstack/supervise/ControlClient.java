package se.tillit.localstack.supervise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Asks the supervisor. */
final class ControlClient {

    private final Path file;

    ControlClient(Path file) {
        this.file = file;
    }

    boolean reachable() {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            return channel.isConnected();
        } catch (IOException nobody) {
            return false;
        }
    }

    /** Sends a command, passes on what it says, and returns whether it succeeded. */
    boolean ask(String words, Lines answer) throws IOException {
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file));
                PrintWriter writer = new PrintWriter(Channels.newWriter(channel, StandardCharsets.UTF_8), true);
                BufferedReader reader = new BufferedReader(Channels.newReader(channel, StandardCharsets.UTF_8))) {
            writer.println(words);
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith(ControlServer.TEXT)) {
                    return line.equals(ControlServer.DONE);
                }
                answer.say(line.substring(1));
            }
            return false;
        }
    }
}
