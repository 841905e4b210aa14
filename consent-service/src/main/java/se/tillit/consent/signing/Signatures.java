package se.tillit.consent.signing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * Signs what others must be able to check without us. Whoever needs the very signature again stores it: signing twice
 * gives two different ones, both good.
 */
@Singleton
public class Signatures {

    private final SigningKeys keys;
    private final ObjectMapper json;

    /** Fails at start when the keys cannot be read: a service without them must not promise receipts. */
    Signatures(@ConfigProperty(name = "tillit.keys.signing") String written, ObjectMapper json) {
        this.keys = SigningKeys.parse(written);
        this.json = json;
    }

    /**
     * A compact JWS (RFC 7515) over the payload as JSON, with {@code alg} ES256 and the {@code kid} of a key in the published
     * set.
     *
     * @param typ what it is, so that a signature of one kind is never taken for another
     */
    public String sign(String typ, Object payload) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.ECDSA_USING_P256_CURVE_AND_SHA256);
        signature.setKeyIdHeaderValue(keys.current().id());
        signature.setHeader("typ", typ);
        signature.setKey(keys.current().secret());
        try {
            signature.setPayload(json.writeValueAsString(payload));
            return signature.getCompactSerialization();
        } catch (JsonProcessingException | JoseException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys, those that sign no more included. */
    public List<Map<String, Object>> publicKeys() {
        return keys.published();
    }
}
