package se.tillit.cv.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountTest {

    @ParameterizedTest
    @CsvSource({"0, <5", "1, <5", "4, <5", "5, 5", "9, 5", "10, 10", "199, 195", "200, 200", "201, 200+", "9999, 200+"})
    void tellsOfNoSinglePerson(long found, String told) {
        assertThat(Count.of(found)).isEqualTo(told);
    }
}
