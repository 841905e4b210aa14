package se.tillit.localstack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.localstack.LocalStack;
import se.tillit.localstack.process.StartFailedException;

class SampleDataTest {

    @TempDir
    Path directory;

    private final List<String> heard = new ArrayList<>();
    private StackHome home = new StackHome(Path.of(""));

    @BeforeEach
    void prepare() throws Exception {
        home = new StackHome(directory);
        Files.createDirectories(home.data());
        Files.createDirectories(home.logs());
    }

    @Test
    void isLoadedOnce() throws Exception {
        Files.createFile(home.sampleMark());

        sample().load(heard::add);

        assertThat(heard).isEmpty();
    }

    @Test
    void isTriedAgainWhenItCouldNotBeLoaded() {
        // Nothing listens where this stack would be.
        assertThat(failure()).contains("could not be loaded", "sample-data.log", "tries again");

        assertThat(home.sampleMark()).doesNotExist();
        assertThat(heard).isNotEmpty();
        assertThat(home.processes().living()).isEmpty();
    }

    private String failure() {
        try {
            sample().load(heard::add);
            return "";
        } catch (StartFailedException expected) {
            return String.valueOf(expected.getMessage());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private SampleData sample() {
        LocalStack nowhere =
                LocalStack.builder().freePorts().dataDirectory(directory).build();
        return new SampleData(home, nowhere);
    }
}
