package se.tillit.localstack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.tillit.localstack.process.ProcessLedger;
import se.tillit.localstack.process.StartFailedException;

class LocalStackTest {

    @TempDir
    Path directory;

    @Test
    void whatCannotStartNamesItselfAndNothingIsLeftBehind() {
        StackBuilder incomplete = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .only(Component.MAIL, Component.GATEWAY)
                .applications(service -> directory.resolve("never-built"));

        assertThatThrownBy(incomplete::start)
                .isInstanceOf(StartFailedException.class)
                .hasMessageContaining("gateway")
                .hasMessageContaining("never-built");

        assertThat(new ProcessLedger(directory.resolve("run/processes")).living())
                .isEmpty();
    }

    @Test
    void partsAreStoppedAndStartedByName() throws Exception {
        List<String> progress = Collections.synchronizedList(new ArrayList<>());
        try (LocalStack stack = LocalStack.builder()
                .freePorts()
                .dataDirectory(directory)
                .only(Component.MAIL)
                .progress(progress::add)
                .start()) {
            assertThat(stack.healthy(Component.MAIL)).isTrue();
            assertThat(progress).singleElement().asString().startsWith("mail");

            stack.stop(Component.MAIL);
            assertThat(stack.healthy(Component.MAIL)).isFalse();
            assertThat(stack.pid(Component.MAIL)).isEmpty();

            stack.start(Component.MAIL);
            assertThat(stack.healthy(Component.MAIL)).isTrue();
        }
    }

    @Test
    void knowsWhatIsNoPartOfIt() {
        LocalStack stack = LocalStack.builder()
                .dataDirectory(directory)
                .only(Component.MAIL)
                .build();

        assertThat(stack.components()).containsExactly(Component.MAIL);
        assertThat(stack.runs(Component.KAFKA)).isFalse();
        assertThatThrownBy(() -> stack.start(Component.KAFKA)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void takesWithItWhatAComponentNeeds() {
        LocalStack stack = LocalStack.builder()
                .dataDirectory(directory)
                .only(Component.CV_SERVICE)
                .build();

        assertThat(stack.components()).containsExactly(Component.POSTGRES, Component.CV_SERVICE);
    }
}
