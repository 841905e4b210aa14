package se.tillit.cv.reference;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import se.tillit.platform.keys.KeyRing;
import se.tillit.platform.keys.KeyRings;

/**
 * Makes and reads references without a table: one AES block of number, epoch and a check of zeros, under a key derived for the employer. The same
 * employer gets the same reference at every search, nothing is written by searching, and who lacks the key learns nothing from a reference, not even
 * an order. Guessing one succeeds once in 2^32 tries, and then only for a CV that this employer may see anyway.
 *
 * <p>After a rotation of the keys new references are made with the new key, and old ones are read for as long as the old key stays in the ring.
 */
@Singleton
public class References {
    private static final String PURPOSE = "reference";
    private static final int ZEROS = 0;
    private static final int BLOCK = 16;
    private static final int WRITTEN_LENGTH = 22;

    private final KeyRing keys;

    @Inject
    References(KeyRings rings) {
        this(rings.of(PURPOSE));
    }

    References(KeyRing keys) {
        this.keys = keys;
    }

    /** What this employer calls the CV during this epoch. */
    public String refFor(UUID employerId, long cvNumber, int epoch) {
        byte[] block = ByteBuffer.allocate(BLOCK)
                .putLong(cvNumber)
                .putInt(epoch)
                .putInt(ZEROS)
                .array();
        byte[] encrypted = crypt(Cipher.ENCRYPT_MODE, keys.hmac(label(employerId)), block);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(encrypted);
    }

    /** What a reference of this employer says; nothing when it was made for another, or by nobody. */
    public Optional<CvReference> resolve(UUID employerId, String ref) {
        return decode(ref)
                .flatMap(encrypted -> keys.hmacs(label(employerId)).stream()
                        .map(key -> ByteBuffer.wrap(crypt(Cipher.DECRYPT_MODE, key, encrypted)))
                        .filter(block -> block.getInt(Long.BYTES + Integer.BYTES) == ZEROS)
                        .map(block -> new CvReference(block.getLong(0), block.getInt(Long.BYTES)))
                        .findFirst());
    }

    private static byte[] label(UUID employerId) {
        return ("cv-reference/" + employerId).getBytes(StandardCharsets.UTF_8);
    }

    /** Only the one way of writing a block counts, so that no two references name the same CV. */
    private static Optional<byte[]> decode(String ref) {
        if (ref.length() != WRITTEN_LENGTH) {
            return Optional.empty();
        }
        try {
            byte[] encrypted = Base64.getUrlDecoder().decode(ref);
            boolean canonical = Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(encrypted)
                    .equals(ref);
            return canonical ? Optional.of(encrypted) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** A single block needs no mode of chaining: equal blocks giving equal references is the purpose. */
    private static byte[] crypt(int direction, byte[] key, byte[] block) {
        try {
            Cipher cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(direction, new SecretKeySpec(key, "AES"));
            return cipher.doFinal(block);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES is not available", e);
        }
    }
}
