package se.tillit.cv.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import se.tillit.cv.document.ShownField;

class ReplyTest {

    /** Its repetition is known by what is written of it, also in another process. */
    @Test
    void namesItsFieldsInOneOrder() {
        assertThat(new Reply("Hej", Set.of(ShownField.values()), null).fields()).containsExactly(ShownField.values());
    }
}
