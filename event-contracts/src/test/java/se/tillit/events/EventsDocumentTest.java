package se.tillit.events;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} says what the code says, row by row. */
class EventsDocumentTest {

    private static final List<String> LINES = lines();

    @Test
    void hasARowForEveryEventAndNoOther() {
        List<String> expected =
                Arrays.stream(EventType.values()).map(EventsDocumentTest::row).toList();

        assertThat(LINES.stream().filter(line -> line.matches("\\| `[a-z-]+` v\\d+ \\|.*")))
                .containsExactlyElementsOf(expected);
    }

    @Test
    void hasARowForEveryTopicAndNoOther() {
        assertThat(LINES.stream()
                        .filter(line -> line.matches("\\| `[a-z]+\\.[a-z]+` \\|.*"))
                        .map(line -> line.split("`", 3)[1]))
                .containsExactlyElementsOf(
                        Arrays.stream(Topic.values()).map(Topic::wireName).toList());
    }

    private static String row(EventType type) {
        String consumers =
                type.consumers().stream().sorted().map(Service::wireName).collect(joining(", "));
        String fields = Stream.of(type.form().getRecordComponents())
                .map(component -> "`" + component.getName() + "`")
                .collect(joining(", "));
        return "| `%s` v%d | `%s` | `%s` | %s | %s |"
                .formatted(
                        type.wireName(),
                        type.wireVersion(),
                        type.topic().wireName(),
                        type.aggregate(),
                        consumers,
                        fields);
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(Path.of("..", "docs", "events.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
