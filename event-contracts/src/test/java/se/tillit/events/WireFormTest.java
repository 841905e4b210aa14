package se.tillit.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WireFormTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    static Stream<Event> examples() {
        return Examples.all();
    }

    @Test
    void everyTypeHasAnExample() {
        assertThat(Examples.all().map(EventType::of)).containsExactlyInAnyOrder(EventType.values());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void looksOnTheWireAsItsGoldenFile(Event event) throws IOException {
        JsonNode written = JSON.readTree(JSON.writeValueAsString(event));

        assertThat(written).isEqualTo(golden(EventType.of(event)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadFromItsGoldenFile(Event event) throws IOException {
        EventType type = EventType.of(event);

        assertThat(JSON.treeToValue(golden(type), type.form())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isReadWithTheFieldsOfALaterRelease(Event event) throws IOException {
        EventType type = EventType.of(event);
        ObjectNode later = golden(type).deepCopy();
        later.put("addedLater", true);

        assertThat(JSON.treeToValue(later, type.form())).isEqualTo(event);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void isRefusedWithoutAVersion(Event event) throws IOException {
        EventType type = EventType.of(event);
        ObjectNode broken = golden(type).deepCopy();
        broken.remove("version");

        assertThatThrownBy(() -> JSON.treeToValue(broken, type.form())).isInstanceOf(IOException.class);
    }

    @Test
    void everyEventHasAListener() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(type.consumers()).isNotEmpty());
    }

    @Test
    void oneEventAloneIsForItsOwnPublisherWhoseReplicasShareTheWorkByIt() {
        assertThat(EventType.values())
                .filteredOn(WireFormTest::isTakenByItsPublisher)
                .containsExactly(EventType.JOB_AD_CHANGED);
    }

    private static boolean isTakenByItsPublisher(EventType type) {
        return type.consumers().stream()
                .anyMatch(service ->
                        type.topic().wireName().startsWith(service.wireName().replace("-service", "") + "."));
    }

    @Test
    void namesOnTheWireAreNeverSharedNorLost() {
        assertThat(EventType.values())
                .allSatisfy(type -> assertThat(EventType.onWire(type.wireName(), type.wireVersion()))
                        .contains(type));
        assertThat(Arrays.stream(EventType.values()).map(EventType::aggregate)).doesNotHaveDuplicates();
    }

    @Test
    void aTypeOfALaterReleaseIsUnknown() {
        assertThat(EventType.onWire("account-opened", 2)).isEmpty();
        assertThat(EventType.onWire("account-danced", 1)).isEmpty();
    }

    private static ObjectNode golden(EventType type) throws IOException {
        String name = "/golden/" + type.wireName() + ".v" + type.wireVersion() + ".json";
        try (InputStream file = WireFormTest.class.getResourceAsStream(name)) {
            assertThat(file).as(name).isNotNull();
            return (ObjectNode) JSON.readTree(file);
        }
    }
}
