package se.tillit.localstack.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SharedCacheTest {

    @TempDir
    Path directory;

    @Test
    void makesAnEntryOnceHoweverManyAskAtTheSameTime() throws Exception {
        AtomicInteger made = new AtomicInteger();
        Callable<Path> asking = () -> cache().entry("entry", target -> {
            made.incrementAndGet();
            Files.writeString(target.resolve("file"), "made");
        });
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Path> answer : threads.invokeAll(Collections.nCopies(8, asking))) {
                assertThat(answer.get()).isDirectory();
            }
        }

        assertThat(made).hasValue(1);
        assertThat(directory.resolve("entry/file")).hasContent("made");
    }

    @Test
    void anEntryThatWasNotFinishedIsMadeAnew() throws Exception {
        assertThatThrownBy(() -> cache().entry("entry", target -> {
                    Files.writeString(target.resolve("half"), "");
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");

        Path entry = cache().entry("entry", target -> Files.writeString(target.resolve("whole"), ""));

        assertThat(entry).isDirectoryContaining("glob:**/whole").isDirectoryNotContaining("glob:**/half");
    }

    @Test
    void deletesLinksAndNotWhatTheyLeadTo() throws Exception {
        Path outside = Files.writeString(directory.resolve("outside"), "kept");
        Path inside = Files.createDirectory(directory.resolve("inside"));
        Files.createSymbolicLink(inside.resolve("link"), outside);
        Files.createSymbolicLink(inside.resolve("dangling"), directory.resolve("nowhere"));

        SharedCache.delete(inside);

        assertThat(inside).doesNotExist();
        assertThat(outside).hasContent("kept");
    }

    @Test
    void anotherIngredientMakesAnotherName() {
        assertThat(SharedCache.fingerprint("a", "b"))
                .isEqualTo(SharedCache.fingerprint("a", "b"))
                .isNotEqualTo(SharedCache.fingerprint("ab"))
                .matches("[0-9a-f]{12}");
    }

    @Test
    void knowsTheVersionsTheBuildWroteDown() {
        assertThat(Versions.of("postgres")).startsWith("18.");
        assertThat(Versions.of("keycloak")).startsWith("26.");
        assertThatThrownBy(() -> Versions.of("unheard-of")).isInstanceOf(IllegalStateException.class);
    }

    private SharedCache cache() {
        return new SharedCache(directory);
    }
}
