package se.tillit.account.credentials;

import jakarta.inject.Singleton;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import se.tillit.account.address.EmailAddress;

/**
 * What NIST SP 800-63B asks of a password: long enough, not a common one, not made of the address; no composition rules
 * and no expiry.
 */
@Singleton
public class PasswordRules {

    static final int MIN_LENGTH = 10;
    static final int MAX_LENGTH = 128;
    private static final int MIN_DIFFERENT = 4;
    private static final int MIN_LOCAL_PART = 4;

    private final Set<String> common = read("credentials/common-passwords.txt");

    /**
     * Refuses a password that can be guessed.
     *
     * @throws WeakPasswordException with the first rule that is not met
     */
    public void check(String password, EmailAddress address) {
        int length = password.codePointCount(0, password.length());
        if (length < MIN_LENGTH || length > MAX_LENGTH) {
            throw new WeakPasswordException("password-length", MIN_LENGTH, MAX_LENGTH);
        }
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(password)) {
            throw new WeakPasswordException("pattern");
        }
        String folded = password.toLowerCase(Locale.ROOT);
        if (common.contains(folded) || folded.codePoints().distinct().count() < MIN_DIFFERENT) {
            throw new WeakPasswordException("password-common");
        }
        if (madeOf(address, folded)) {
            throw new WeakPasswordException("password-address");
        }
    }

    private static boolean madeOf(EmailAddress address, String folded) {
        String key = address.key();
        String localPart = key.substring(0, key.lastIndexOf('@'));
        return folded.contains(key) || (localPart.length() >= MIN_LOCAL_PART && folded.contains(localPart));
    }

    private static Set<String> read(String resource) {
        try (InputStream in = Objects.requireNonNull(
                        PasswordRules.class.getClassLoader().getResourceAsStream(resource));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
