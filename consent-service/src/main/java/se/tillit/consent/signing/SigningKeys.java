package se.tillit.consent.signing;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.EllipticCurveJsonWebKey;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.Use;
import org.jose4j.jws.AlgorithmIdentifiers;

/**
 * The keys that sign, newest first. The first one signs; every one is published, so a key is rotated by putting a new one
 * behind, waiting until everybody has read it, and moving it to the front. An old one stays for as long as somebody may
 * want to check what it signed.
 *
 * <p>Written as {@code id:base64(PKCS#8 of a P-256 key)[,id:base64…]}.
 */
final class SigningKeys {

    private final List<Key> keys;

    /** A key with the name under which it is published. */
    record Key(String id, ECPrivateKey secret, EllipticCurveJsonWebKey published) {}

    private SigningKeys(List<Key> keys) {
        this.keys = List.copyOf(keys);
    }

    /** Reads the written form; anything else is refused without repeating it. */
    static SigningKeys parse(String written) {
        List<Key> keys = new ArrayList<>();
        for (String entry : written.split(",", -1)) {
            String[] parts = entry.strip().split(":", 2);
            boolean known = keys.stream().map(Key::id).anyMatch(id -> id.equals(parts[0]));
            if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9._-]{1,32}") || known) {
                throw unreadable();
            }
            keys.add(key(parts[0], parts[1]));
        }
        return new SigningKeys(keys);
    }

    private static Key key(String id, String base64) {
        try {
            PKCS8EncodedKeySpec encoded =
                    new PKCS8EncodedKeySpec(Base64.getDecoder().decode(base64));
            ECPrivateKey secret = (ECPrivateKey) KeyFactory.getInstance("EC").generatePrivate(encoded);
            EllipticCurveJsonWebKey published = new EllipticCurveJsonWebKey(new P256().publicKey(secret));
            published.setKeyId(id);
            published.setUse(Use.SIGNATURE);
            published.setAlgorithm(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
            return new Key(id, secret, published);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw unreadable();
        }
    }

    private static IllegalArgumentException unreadable() {
        return new IllegalArgumentException("signing keys are written id:base64(PKCS#8 of a P-256 key)[,id:base64...]");
    }

    Key current() {
        return keys.getFirst();
    }

    /** The public halves, as a JWK set lists them. */
    List<Map<String, Object>> published() {
        return keys.stream()
                .map(key -> key.published().toParams(JsonWebKey.OutputControlLevel.PUBLIC_ONLY))
                .toList();
    }
}
