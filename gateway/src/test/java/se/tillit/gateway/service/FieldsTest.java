package se.tillit.gateway.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {

    private static final Pattern DIGITS = Pattern.compile("\\d{4}");

    private enum Colour {
        RED,
        BLUE
    }

    @Test
    void fieldOfThePromisedShapeIsRead() throws Exception {
        Fields fields = fields("{\"t\": \"text\", \"n\": 7, \"c\": \"RED\", \"m\": \"0180\", \"o\": {\"t\": \"in\"}}");

        assertThat(fields.text("t")).isEqualTo("text");
        assertThat(fields.number("n", 0, 10)).isEqualTo(7);
        assertThat(fields.oneOf("c", Colour.class)).isEqualTo(Colour.RED);
        assertThat(fields.matching("m", DIGITS)).isEqualTo("0180");
        assertThat(fields.<String>child("o", inner -> String.valueOf(inner.text("t"))))
                .isEqualTo("in");
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "null", "[\"x\"]", "{\"x\": \"y\"}"})
    void textOfAnotherShapeIsNotThere(String value) throws Exception {
        assertThat(fields("{\"x\": " + value + "}").text("x")).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", "7.5", "7.0", "-1", "11", "99999999999999999999", "true", "null", "[7]"})
    void numberOfAnotherShapeIsNotThere(String value) throws Exception {
        assertThat(fields("{\"x\": " + value + "}").number("x", 0, 10)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"red\"", "\"GREEN\"", "0", "\"\"", "null"})
    void nameThatIsNotKnownIsNotThere(String value) throws Exception {
        assertThat(fields("{\"x\": " + value + "}").oneOf("x", Colour.class)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"01800\"", "\"018\"", "\"0180 Anna\"", "\"0180\\n\"", "180"})
    void textOfAnotherFormIsNotThere(String value) throws Exception {
        assertThat(fields("{\"x\": " + value + "}").matching("x", DIGITS)).isNull();
    }

    @Test
    void endlessTextIsNotThere() throws Exception {
        assertThat(fields("{\"x\": \"" + "a".repeat(10_001) + "\"}").text("x")).isNull();
        assertThat(fields("{\"x\": \"" + "a".repeat(10_000) + "\"}").text("x")).hasSize(10_000);
    }

    @Test
    void arraysKeepWhatHasTheShape() throws Exception {
        Fields fields = fields(
                "{\"x\": [\"0180\", 7, \"text\", null, {\"t\": \"in\"}, [\"0181\"]], \"c\": [\"BLUE\", \"GREEN\", 1]}");

        assertThat(fields.texts("x")).containsExactly("0180", "text");
        assertThat(fields.allMatching("x", DIGITS)).containsExactly("0180");
        assertThat(fields.allOf("c", Colour.class)).containsExactly(Colour.BLUE);
        assertThat(fields.each("x", item -> item.text("t"))).containsExactly("in");
    }

    @Test
    void endlessArraysEnd() throws Exception {
        assertThat(fields("{\"x\": [" + "\"s\",".repeat(500) + "\"s\"]}").texts("x"))
                .hasSize(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"x\": \"text\"}", "{\"x\": {\"0\": \"text\"}}", "{\"x\": null}"})
    void whatIsNoArrayHasNoItems(String json) throws Exception {
        assertThat(fields(json).texts("x")).isEmpty();
    }

    @Test
    void nothingOfItGetsIntoALog() throws Exception {
        assertThat(fields("{\"name\": \"Anna\"}")).asString().doesNotContain("Anna");
    }

    private static Fields fields(String json) throws JsonProcessingException {
        return new Fields(new ObjectMapper().readTree(json));
    }
}
