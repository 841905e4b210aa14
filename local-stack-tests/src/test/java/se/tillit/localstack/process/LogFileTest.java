package se.tillit.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    @TempDir
    Path directory;

    @Test
    void showsTheLastLines() throws IOException {
        assertThat(log("one\ntwo\nthree\n").tail(2)).containsExactly("two", "three");
        assertThat(log("one\n").tail(2)).containsExactly("one");
    }

    @Test
    void cutsLinesNobodyWouldRead() throws IOException {
        List<String> tail = log("short\n" + "x".repeat(5000) + "\n").tail(1);

        assertThat(tail).singleElement().asString().hasSizeLessThan(500).endsWith("…");
    }

    @Test
    void hasNothingToShowWhereThereIsNoLog() {
        assertThat(new LogFile(directory.resolve("none")).tail(5)).isEmpty();
    }

    @Test
    void setsALargeLogAsideAndKeepsASmallOne() throws IOException {
        LogFile small = log("one\n");
        small.rotate();
        assertThat(small.path()).exists();

        LogFile large = log("line\n".repeat(300_000));
        large.rotate();
        assertThat(large.path()).doesNotExist();
        assertThat(directory.resolve("log.1")).exists();
    }

    private LogFile log(String text) throws IOException {
        return new LogFile(Files.writeString(directory.resolve("log"), text));
    }
}
