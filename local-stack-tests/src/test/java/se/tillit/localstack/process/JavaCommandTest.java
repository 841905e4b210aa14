package se.tillit.localstack.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    @Test
    void putsOptionsBeforeTheProgramAndArgumentsAfterIt() {
        assertThat(JavaCommand.ofJar("service.jar")
                        .argument("--first")
                        .heap("64m")
                        .property("name", "value")
                        .words())
                .startsWith(Path.of(System.getProperty("java.home"), "bin/java").toString())
                .containsSubsequence("-Xmx64m", "-Dname=value", "-jar", "service.jar", "--first");
    }

    @Test
    void findsItsClassesFromAnyDirectory() {
        String classPath = JavaCommand.of(JavaCommandTest.class).words().stream()
                .dropWhile(word -> !word.equals("-cp"))
                .skip(1)
                .findFirst()
                .orElseThrow();

        assertThat(Arrays.stream(classPath.split(":", -1)))
                .isNotEmpty()
                .allMatch(entry -> Path.of(entry).isAbsolute());
    }
}
