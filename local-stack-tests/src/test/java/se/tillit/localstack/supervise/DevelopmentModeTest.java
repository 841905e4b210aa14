package se.tillit.localstack.supervise;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DevelopmentModeTest {

    @TempDir
    Path directory;

    private final List<String> heard = new ArrayList<>();

    @Test
    void asksWhichService() throws Exception {
        assertThat(mode().run(List.of())).isEqualTo(2);
        assertThat(mode().run(List.of("cv-service", "gateway"))).isEqualTo(2);
        assertThat(heard).allMatch(line -> line.contains("./tillit dev cv-service"));
    }

    @Test
    void saysThatTheRestMustRunFirst() throws Exception {
        assertThat(mode().run(List.of("cv-service"))).isEqualTo(1);
        assertThat(heard).singleElement().asString().contains("./tillit up");
    }

    private DevelopmentMode mode() {
        return new DevelopmentMode(new ControlClient(directory.resolve("sock")), heard::add);
    }
}
