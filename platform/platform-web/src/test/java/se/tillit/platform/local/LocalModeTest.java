package se.tillit.platform.local;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class LocalModeTest {

    @Test
    void isRefusedUnderProd() {
        assertThatThrownBy(() -> LocalMode.check(true, List.of("prod"))).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void isAllowedOnOneMachine() {
        assertThatCode(() -> LocalMode.check(true, List.of("local"))).doesNotThrowAnyException();
        assertThatCode(() -> LocalMode.check(false, List.of("prod"))).doesNotThrowAnyException();
    }
}
