package se.tillit.localstack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PortsTest {

    @Test
    void freeOnesAreAllDifferentAndNoneOfTheKnown() {
        Ports free = Ports.free();
        Ports known = Ports.known();

        assertThat(Arrays.stream(Port.values()).map(free::of))
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        Arrays.stream(Port.values()).map(known::of).toList());
    }

    @Test
    void freeOnesAreGivenToOneOnly() {
        List<Integer> given = Stream.generate(Ports::free)
                .limit(20)
                .flatMap(ports -> Arrays.stream(Port.values()).map(ports::of))
                .toList();

        assertThat(given).doesNotHaveDuplicates();
    }

    @Test
    void knownOnesAreTheOnesInTheReadme() {
        Ports known = Ports.known();

        assertThat(known.of(Port.GATEWAY)).isEqualTo(8080);
        assertThat(known.of(Port.KEYCLOAK)).isEqualTo(8180);
        assertThat(known.of(Port.POSTGRES)).isEqualTo(15432);
        assertThat(known.of(Port.KAFKA)).isEqualTo(19092);
        assertThat(known.of(Port.SMTP)).isEqualTo(1025);
        assertThat(known.of(Port.MAIL)).isEqualTo(8025);
        assertThat(Arrays.stream(Port.values()).map(known::of)).doesNotHaveDuplicates();
    }
}
