package se.tillit.localstack.supervise;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/** Reads a file that another process appends to, whole lines at a time. */
final class LogFollower implements AutoCloseable {

    private final FileChannel channel;
    private String unfinished = "";

    LogFollower(Path file) throws IOException {
        channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** What was completed since the last call. */
    List<String> newLines() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate((int) (channel.size() - channel.position()));
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {}
        String text = unfinished + new String(buffer.array(), 0, buffer.position(), StandardCharsets.UTF_8);
        List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
        unfinished = lines.removeLast();
        return lines;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
