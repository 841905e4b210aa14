package se.tillit.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
    @Test
    void skipsTheHeader() {
        assertThat(Csv.parse("a,b\n1,2\n3,4\n")).containsExactly(List.of("1", "2"), List.of("3", "4"));
    }

    @Test
    void keepsCommasLineBreaksAndQuotesInsideQuotes() {
        assertThat(Csv.parse("a,b\n\"1, 2\",\"say \"\"hej\"\"\nto all\"\n"))
                .containsExactly(List.of("1, 2", "say \"hej\"\nto all"));
    }

    @Test
    void readsWindowsLineEndsEmptyFieldsAndALastLineWithoutEnd() {
        assertThat(Csv.parse("a,b\r\n1,\r\n,4")).containsExactly(List.of("1", ""), List.of("", "4"));
    }

    @Test
    void refusesARowOfAnotherWidth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Csv.parse("a,b\n1,2,3\n"))
                .withMessageContaining("row 2");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        assertThatIllegalArgumentException().isThrownBy(() -> Csv.parse("a,b\n\"1,2\n"));
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatIllegalArgumentException().isThrownBy(() -> Csv.parse(""));
    }
}
