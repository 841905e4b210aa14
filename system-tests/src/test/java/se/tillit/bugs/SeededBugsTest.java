package se.tillit.bugs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A bug that fits the sources no more is planted by nobody, and nobody would know. */
class SeededBugsTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path BUGS = ROOT.resolve("system-tests/seeded-bugs");

    @ParameterizedTest
    @MethodSource("bugs")
    void fitTheSources(Path bug) throws Exception {
        assertThat(complaintOf(bug)).isEmpty();
    }

    @Test
    void areRefusedWhenTheyDoNot() throws Exception {
        Path bad = Path.of("src/test/resources/bugs/bad.patch").toAbsolutePath();

        assertThat(complaintOf(bad)).contains("patch failed");
    }

    private static String complaintOf(Path bug) throws IOException, InterruptedException {
        Process check = new ProcessBuilder("git", "apply", "--check", bug.toString())
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(check.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        check.waitFor();
        return said;
    }

    static List<Path> bugs() {
        try (Stream<Path> files = Files.list(BUGS)) {
            return files.filter(file -> file.toString().endsWith(".patch"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
