package se.tillit.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextValidatorTest {

    private static final Validator VALIDATOR =
            Validation.buildDefaultValidatorFactory().getValidator();

    private record Line(@PlainText String text) {}

    private record Lines(@PlainText(lines = true) String text) {}

    @ParameterizedTest
    @ValueSource(
            strings = {"", "Åsa Öberg-Ängström", "C# & C++ (10 år)", "👩‍💻 utvecklare", "日本語", "naïve\u00a0façade"})
    void takesWhatCanBeSeen(String text) {
        assertThat(VALIDATOR.validate(new Line(text))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a\u0000b",
                "a\u0007b",
                "a\u001bb",
                "a\u007fb",
                "a\ud800b",
                "a\u202eb",
                "a\u200bb",
                "a\u00adb",
                "a\ufeffb",
                "a\ue000b"
            })
    void refusesWhatCannotBeSeenInOneLineAndInMany(String text) {
        assertThat(VALIDATOR.validate(new Line(text))).hasSize(1);
        assertThat(VALIDATOR.validate(new Lines(text))).hasSize(1);
    }

    @Test
    void takesLineBreaksOnlyWhereThereAreLines() {
        assertThat(VALIDATOR.validate(new Lines("a\r\n\tb"))).isEmpty();
        assertThat(VALIDATOR.validate(new Line("a\nb"))).hasSize(1);
    }
}
