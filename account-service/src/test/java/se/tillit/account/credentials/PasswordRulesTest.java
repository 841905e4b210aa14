package se.tillit.account.credentials;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.tillit.account.address.EmailAddress;
import se.tillit.platform.problem.Violation;

class PasswordRulesTest {

    private static final EmailAddress ADDRESS = new EmailAddress("Anna.Ek@example.org");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"korrekt häst batteri", "xK7#pq2!Lm", "tolv tecken!", "😀😁😂🤣😃😄😅😆😉😊"})
    void takesAnythingLongThatIsNotCommon(String password) {
        assertThatCode(() -> rules.check(password, ADDRESS)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "xK7#pq2!L, password-length",
        "😀😁😂🤣😃, password-length",
        "password123, password-common",
        "PASSWORD123, password-common",
        "lösenord123, password-common",
        "aaaaaaaaaaaaaaaa, password-common",
        "ababababababab, password-common",
        "anna.ek@example.org, password-address",
        "ANNA.EK och hunden, password-address",
    })
    void refusesWhatCanBeGuessed(String password, String code) {
        assertThat(violation(password)).isEqualTo(code);
    }

    @Test
    void takesUpTo128Characters() {
        String longest = "abcdefgh".repeat(16);

        assertThatCode(() -> rules.check(longest, ADDRESS)).doesNotThrowAnyException();
        assertThat(violation(longest + "i")).isEqualTo("password-length");
    }

    @Test
    void refusesWhatCannotBeWrittenAsUtf8() {
        assertThat(violation("half a pair \uD83D and more")).isEqualTo("pattern");
    }

    @Test
    void doesNotForbidAShortLocalPartEverywhere() {
        assertThatCode(() -> rules.check("korrekt häst batteri", new EmailAddress("a@example.org")))
                .doesNotThrowAnyException();
    }

    private String violation(String password) {
        WeakPasswordException refused =
                catchThrowableOfType(WeakPasswordException.class, () -> rules.check(password, ADDRESS));
        assertThat(refused).isNotNull();
        Violation violation = refused.violations().getFirst();
        assertThat(violation.pointer()).isEqualTo("/password");
        return violation.code();
    }
}
