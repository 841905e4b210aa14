package se.tillit.platform.ids;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** Secrets that travel in a link: 128 random bits, of which only the SHA-256 is ever stored. */
@Singleton
public class Tokens {

    private static final int BYTES = 16;
    private final SecureRandom random = new SecureRandom();

    /** A new token, 22 characters that need no escaping in a URL. */
    public String next() {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** What may be stored of a token. A plain hash is enough: nobody can guess 128 random bits. */
    public static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
