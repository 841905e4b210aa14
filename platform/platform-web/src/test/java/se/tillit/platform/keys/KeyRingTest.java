package se.tillit.platform.keys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyRingTest {

    private static final byte[] PLAIN = "secret".getBytes(UTF_8);
    private static final byte[] CONTEXT = "context".getBytes(UTF_8);

    @Test
    void opensWhatItSealed() {
        KeyRing ring = KeyRing.parse(key("a", 1));
        assertThat(ring.open(ring.seal(PLAIN, CONTEXT), CONTEXT)).hasValue(PLAIN);
    }

    @Test
    void opensNothingInAnotherContext() {
        KeyRing ring = KeyRing.parse(key("a", 1));
        assertThat(ring.open(ring.seal(PLAIN, CONTEXT), "other".getBytes(UTF_8)))
                .isEmpty();
    }

    @Test
    void opensNothingThatWasChanged() {
        KeyRing ring = KeyRing.parse(key("a", 1));
        byte[] sealed = ring.seal(PLAIN, CONTEXT);
        for (int i = 0; i < sealed.length; i++) {
            byte[] changed = sealed.clone();
            changed[i] ^= 1;
            assertThat(ring.open(changed, CONTEXT)).isEmpty();
        }
    }

    @Test
    void opensUnderAnOldKeyUntilItIsTakenAway() {
        byte[] sealed = KeyRing.parse(key("a", 1)).seal(PLAIN, CONTEXT);
        assertThat(KeyRing.parse(key("b", 2) + "," + key("a", 1)).open(sealed, CONTEXT))
                .hasValue(PLAIN);
        assertThat(KeyRing.parse(key("b", 2)).open(sealed, CONTEXT)).isEmpty();
    }

    @Test
    void sealsUnderTheFirstKey() {
        byte[] sealed = KeyRing.parse(key("b", 2) + "," + key("a", 1)).seal(PLAIN, CONTEXT);
        assertThat(KeyRing.parse(key("b", 2)).open(sealed, CONTEXT)).hasValue(PLAIN);
    }

    @Test
    void givesAnHmacPerKey() {
        KeyRing both = KeyRing.parse(key("b", 2) + "," + key("a", 1));
        assertThat(both.hmacs(PLAIN))
                .containsExactly(both.hmac(PLAIN), KeyRing.parse(key("a", 1)).hmac(PLAIN));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a:", "a:c2hvcnQ=", ":AAAA", "a:not base64"})
    void refusesOtherWritingsWithoutRepeatingThem(String written) {
        assertThatThrownBy(() -> KeyRing.parse(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("id:base64")
                .hasMessageNotContaining("c2hvcnQ");
    }

    private static String key(String id, int first) {
        byte[] secret = new byte[32];
        secret[0] = (byte) first;
        return id + ":" + Base64.getEncoder().encodeToString(secret);
    }
}
