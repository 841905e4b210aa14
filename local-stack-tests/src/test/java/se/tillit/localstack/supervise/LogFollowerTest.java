package se.tillit.localstack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFollowerTest {

    @TempDir
    Path directory;

    @Test
    void givesEachLineOnceWhenItIsComplete() throws IOException {
        Path file = directory.resolve("log");
        try (LogFollower follower = new LogFollower(file)) {
            assertThat(follower.newLines()).isEmpty();

            append(file, "one\ntw");
            assertThat(follower.newLines()).containsExactly("one");

            append(file, "o\nthree\n");
            assertThat(follower.newLines()).containsExactly("two", "three");
            assertThat(follower.newLines()).isEmpty();
        }
    }

    private static void append(Path file, String text) throws IOException {
        Files.writeString(file, text, StandardOpenOption.APPEND);
    }
}
