package se.tillit.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script {@code tillit}, run on a copy in an otherwise empty checkout whose Maven only writes down what it was asked. */
class EntryScriptTest {

    private record Outcome(int code, String output) {}

    @TempDir
    Path checkout;

    @BeforeEach
    void copyScript() throws IOException {
        Files.copy(Path.of("../tillit"), checkout.resolve("tillit"));
        executable("mvnw", "#!/bin/sh\necho \"JAVA_HOME=$JAVA_HOME\"\necho \"$@\" >> asked\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"help", "--help", "-h"})
    void helpNamesEveryCommand(String word) throws Exception {
        assertThat(tillit(word).output())
                .contains("up ", "down", "status", "tour", "test", "dev ", "openapi", "fmt", "help");
    }

    @Test
    void helpIsWhatOneGetsWithoutAWord() throws Exception {
        assertThat(tillit()).isEqualTo(tillit("help"));
    }

    @Test
    void anUnknownCommandFails() throws Exception {
        Outcome outcome = tillit("dance");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("Not a command: dance", "./tillit help");
    }

    @Test
    void upRefusesAnOptionItDoesNotKnow() throws Exception {
        assertThat(tillit("up", "--emtpy").code()).isEqualTo(1);
        assertThat(checkout.resolve("asked")).doesNotExist();
    }

    @Test
    void freshAsksBeforeItDeletes() throws Exception {
        Path kept = Files.writeString(
                Files.createDirectories(checkout.resolve(".tillit/data")).resolve("kept"), "");

        Outcome outcome = tillit("up", "--fresh");

        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("Nothing was deleted");
        assertThat(kept).exists();
    }

    @Test
    void testRunsEverythingWithTheGates() throws Exception {
        Path source = checkout.resolve(".mvn/javac/SharedPlugins.java");
        Files.createDirectories(source.getParent());
        Files.copy(Path.of("..").resolve(checkout.relativize(source)), source);

        assertThat(tillit("test").code()).isZero();

        assertThat(asked()).containsExactly("--batch-mode --no-transfer-progress -T 3 verify");
        assertThat(checkout.resolve(".tillit/javac/se/tillit/build/SharedPlugins.class"))
                .exists();
    }

    @Test
    void usesAJdk25WhateverJavaHomeSays() throws Exception {
        Path old = Files.createDirectories(checkout.resolve("jdk-17"));
        Files.writeString(old.resolve("release"), "JAVA_VERSION=\"17.0.15\"\n");

        Outcome outcome = tillit(Map.of("JAVA_HOME", old.toString()), "fmt");

        assertThat(outcome.code()).isZero();
        assertThat(outcome.output()).doesNotContain("jdk-17");
    }

    @Test
    void prefersTheJdk25OfJavaHome() throws Exception {
        Path own = checkout.resolve("jdk-25");
        Files.createDirectories(own.resolve("bin"));
        Files.writeString(own.resolve("release"), "JAVA_VERSION=\"25.0.9\"\n");
        executable("jdk-25/bin/javac", "#!/bin/sh\n");

        assertThat(tillit(Map.of("JAVA_HOME", own.toString()), "fmt").output()).contains("JAVA_HOME=" + own);
    }

    @Test
    void saysWhatToInstallWhereThereIsNoJdk25() throws Exception {
        // Given
        String script = Files.readString(checkout.resolve("tillit"))
                .replace("/usr/lib/jvm/*", "/nowhere/*")
                .replace("/opt/*", "/nowhere/*")
                .replace("/usr/local/*jdk*", "/nowhere/*");
        Files.writeString(checkout.resolve("tillit"), script);

        // When
        Outcome outcome = tillit(Map.of("JAVA_HOME", "", "HOME", "/nowhere", "PATH", pathWithoutJava()), "status");

        // Then
        assertThat(outcome.code()).isEqualTo(1);
        assertThat(outcome.output()).contains("Tillit needs JDK 25", "temurin-25-jdk");
    }

    /** The few programs the script needs before it has found a JDK. */
    private String pathWithoutJava() throws IOException {
        Path programs = Files.createDirectories(checkout.resolve("programs"));
        for (String program : List.of("bash", "dirname", "readlink", "grep", "env")) {
            Files.createSymbolicLink(programs.resolve(program), Path.of("/usr/bin", program));
        }
        return programs.toString();
    }

    private void executable(String name, String text) throws IOException {
        Path file = Files.writeString(checkout.resolve(name), text);
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private List<String> asked() throws IOException {
        return Files.readAllLines(checkout.resolve("asked"));
    }

    private Outcome tillit(String... words) throws IOException, InterruptedException {
        return tillit(Map.of(), words);
    }

    private Outcome tillit(Map<String, String> environment, String... words) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.of(checkout.resolve("tillit").toString()), Stream.of(words))
                .toList();
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Outcome(process.waitFor(), output);
    }
}
