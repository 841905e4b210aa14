package se.tillit.localstack.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** A process's log: the run before the current one is kept as {@code NAME.1}. */
public record LogFile(Path path) {

    private static final int TAIL_BYTES = 8 * 1024;
    private static final int LINE_CHARACTERS = 400;
    private static final long ROTATE_BYTES = 1024 * 1024;

    /** Sets a log aside once it has grown, so that neither it nor its predecessor grows without end over many runs. */
    public void rotate() {
        try {
            if (Files.exists(path) && Files.size(path) > ROTATE_BYTES) {
                Files.move(path, path.resolveSibling(path.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last lines, long ones cut: services log a whole stack trace in one. */
    public List<String> tail(int lines) {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            byte[] end = new byte[(int) Math.min(TAIL_BYTES, file.length())];
            file.seek(file.length() - end.length);
            file.readFully(end);
            List<String> all = new String(end, StandardCharsets.UTF_8).lines().toList();
            return all.subList(Math.max(0, all.size() - lines), all.size()).stream()
                    .map(line -> line.length() > LINE_CHARACTERS ? line.substring(0, LINE_CHARACTERS) + "…" : line)
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }
}
