package se.tillit.system;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.Test;
import se.tillit.localstack.client.PlatformClient;
import se.tillit.localstack.tour.Tour;

/** {@code ./tillit tour} tells the three stories, keeps what it promises, and can be taken again on the same platform. */
class TourIT {

    private final Platform platform = Platform.running();
    private final PlatformClient visitor =
            new PlatformClient(platform.gatewayUrl(), platform.identityUrl(), platform.mailUrl());

    @Test
    void keepsEveryPromiseOfEveryStoryEachTimeItIsTaken() throws InterruptedException {
        String first = taken();
        String second = taken();

        assertThat(first)
                .contains("An employer meets a candidate", "Identity, case by case", "Told of jobs, once")
                .doesNotContain("[BROKEN]");
        assertThat(second.lines().filter(line -> line.startsWith("  [kept]")))
                .containsExactlyElementsOf(first.lines()
                        .filter(line -> line.startsWith("  [kept]"))
                        .toList())
                .hasSizeGreaterThan(35);
    }

    private String taken() throws InterruptedException {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        Tour.tell(visitor, new PrintStream(told, true, UTF_8));
        return told.toString(UTF_8);
    }
}
