package se.tillit.platform.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of one purpose, newest first. The first one seals; every one opens, so a key is rotated by putting a new one
 * in front and taking the old one away when nothing sealed with it is left.
 *
 * <p>Written as {@code id:base64(32 bytes)[,id:base64…]}. It comes from the environment or a mounted file, never from a
 * database.
 */
public final class KeyRing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final List<Key> keys;

    private record Key(String id, SecretKey secret) {}

    private KeyRing(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the written form; anything else is refused without repeating it. */
    public static KeyRing parse(String written) {
        List<Key> keys = new ArrayList<>();
        for (String entry : written.split(",", -1)) {
            String[] parts = entry.strip().split(":", 2);
            byte[] secret = parts.length == 2 ? decode(parts[1]) : new byte[0];
            if (secret.length != 32 || parts[0].isEmpty() || parts[0].length() > 32) {
                throw new IllegalArgumentException("a key ring is written id:base64(32 bytes)[,id:base64...]");
            }
            keys.add(new Key(parts[0], new SecretKeySpec(secret, "AES")));
        }
        return new KeyRing(keys);
    }

    private static byte[] decode(String base64) {
        try {
            return Base64.getDecoder().decode(base64);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    /** AES-256-GCM under the current key; the context is authenticated and must be the same when opened. */
    public byte[] seal(byte[] plain, byte[] context) {
        Key key = keys.getFirst();
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] id = key.id().getBytes(StandardCharsets.UTF_8);
        byte[] sealed = crypt(Cipher.ENCRYPT_MODE, key, nonce, plain, context)
                .orElseThrow(() -> new IllegalStateException("AES-GCM is not available"));
        return ByteBuffer.allocate(1 + id.length + NONCE + sealed.length)
                .put((byte) id.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** The plain bytes, or nothing when the bytes were not sealed here, were changed, or belong to another context. */
    public Optional<byte[]> open(byte[] sealed, byte[] context) {
        if (sealed.length < 1 || sealed.length < 1 + sealed[0] + NONCE || sealed[0] < 1) {
            return Optional.empty();
        }
        int idEnd = 1 + sealed[0];
        String id = new String(sealed, 1, sealed[0], StandardCharsets.UTF_8);
        byte[] nonce = Arrays.copyOfRange(sealed, idEnd, idEnd + NONCE);
        byte[] body = Arrays.copyOfRange(sealed, idEnd + NONCE, sealed.length);
        return keys.stream()
                .filter(key -> key.id().equals(id))
                .findFirst()
                .flatMap(key -> crypt(Cipher.DECRYPT_MODE, key, nonce, body, context));
    }

    /** HMAC-SHA-256 under the current key. */
    public byte[] hmac(byte[] message) {
        return hmac(keys.getFirst(), message);
    }

    /** HMAC-SHA-256 under every key, current first: what to look up while a rotation is going on. */
    public List<byte[]> hmacs(byte[] message) {
        return keys.stream().map(key -> hmac(key, message)).toList();
    }

    private static byte[] hmac(Key key, byte[] message) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key.secret());
            return mac.doFinal(message);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<byte[]> crypt(int mode, Key key, byte[] nonce, byte[] input, byte[] context) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key.secret(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(context);
            return Optional.of(cipher.doFinal(input));
        } catch (GeneralSecurityException _) {
            return Optional.empty();
        }
    }
}
