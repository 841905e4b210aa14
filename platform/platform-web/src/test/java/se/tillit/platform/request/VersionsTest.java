package se.tillit.platform.request;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"*", "\"3\"", "\"2\", \"3\"", " \"3\" "})
    void passesTheCurrentVersion(@Nullable String ifMatch) {
        assertThatCode(() -> Versions.check(ifMatch, 3)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"\"2\";precondition-failed", "W/\"3\";precondition-failed", "3;malformed-request"})
    void refusesOthers(String ifMatch, String slug) {
        assertThatThrownBy(() -> Versions.check(ifMatch, 3)).hasMessage(slug);
    }
}
