package se.tillit.cv.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibilityTest {

    @ParameterizedTest
    @CsvSource({
        "INACTIVE, ANONYMOUS, true", "INACTIVE, PUBLIC, true", "ANONYMOUS, PUBLIC, true",
        "PUBLIC, ANONYMOUS, false", "PUBLIC, INACTIVE, false", "ANONYMOUS, INACTIVE, false",
        "INACTIVE, INACTIVE, false", "ANONYMOUS, ANONYMOUS, false", "PUBLIC, PUBLIC, false"
    })
    void opensOnlyToWhatShowsMore(Visibility from, Visibility to, boolean opens) {
        assertThat(from.opensTo(to)).isEqualTo(opens);
    }
}
