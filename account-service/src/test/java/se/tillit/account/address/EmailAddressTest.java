package se.tillit.account.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    @ParameterizedTest
    @CsvSource({
        "Anna@Example.ORG, anna@example.org",
        "anna+jobb@example.org, anna+jobb@example.org",
        "åsa@räksmörgås.example, åsa@xn--rksmrgs-5wao1o.example",
        "ÅSA@RÄKSMÖRGÅS.example, åsa@xn--rksmrgs-5wao1o.example",
        "anna@xn--rksmrgs-5wao1o.example, anna@xn--rksmrgs-5wao1o.example",
    })
    void isTheSameInAnyCaseAndForm(String written, String key) {
        assertThat(new EmailAddress(written).key()).isEqualTo(key);
    }

    @Test
    void isTheSameInComposedAndDecomposedForm() {
        assertThat(new EmailAddress("a\u030asa@example.org".replace("a\u030a", "å")).key())
                .isEqualTo(new EmailAddress("åsa@example.org").key());
    }

    @Test
    void keepsWhatItsOwnerWrote() {
        assertThat(new EmailAddress("Anna@Example.ORG").value()).isEqualTo("Anna@Example.ORG");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "anna",
                "anna@",
                "@example.org",
                "anna@example",
                "anna@@example.org",
                "anna@example..org",
                "anna@-example.org",
                "anna@127.0.0.1",
                "anna example@example.org",
                "anna@example.org\r\nBcc: all@example.org",
                "\"anna\"@example.org",
                "anna@example.org,eve@example.org",
                "<anna@example.org>"
            })
    void refusesWhatIsNoAddress(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new EmailAddress(written))
                .withMessageNotContaining("@");
    }

    @Test
    void refusesWhatIsTooLongForAnyMailServer() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EmailAddress("a".repeat(65) + "@example.org"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new EmailAddress("a@" + "b".repeat(60).concat(".").repeat(5) + "example"));
    }

    @Test
    void isNotSpelledOutInLogs() {
        assertThat(new EmailAddress("anna@example.org")).hasToString("EmailAddress[…]");
    }
}
