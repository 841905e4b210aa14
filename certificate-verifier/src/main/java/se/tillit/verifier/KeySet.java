package se.tillit.verifier;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;

/** The published keys (a JWK set, RFC 7517): P-256 alone, each under its {@code kid}. */
final class KeySet {

    private final Map<String, PublicKey> keys = new HashMap<>();

    private KeySet() {}

    /** @throws NotVerifiedException when it is no JWK set with a usable key */
    static KeySet parse(String jwks) {
        KeySet set = new KeySet();
        try {
            for (JsonNode key : new ObjectMapper().readTree(jwks).path("keys")) {
                if (key.path("kty").asText().equals("EC")
                        && key.path("crv").asText().equals("P-256")) {
                    set.keys.put(key.path("kid").asText(), publicKey(key));
                }
            }
        } catch (IOException | GeneralSecurityException | IllegalArgumentException _) {
            throw new NotVerifiedException("the keys cannot be read");
        }
        if (set.keys.isEmpty()) {
            throw new NotVerifiedException("there is no key for ES256 among the keys");
        }
        return set;
    }

    private static PublicKey publicKey(JsonNode key) throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
        ECPoint point = new ECPoint(number(key, "x"), number(key, "y"));
        ECPublicKey made = (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
        return made;
    }

    private static BigInteger number(JsonNode key, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(key.path(name).asText()));
    }

    /**
     * Checks the signature with the key that the header names. The algorithm is fixed: what the header says of it is
     * compared and never obeyed.
     *
     * @throws NotVerifiedException when it is not good
     */
    void verify(Jws jws) {
        if (!jws.header().path("alg").asText().equals("ES256")) {
            throw new NotVerifiedException("it is not signed with ES256");
        }
        PublicKey key = keys.get(jws.header().path("kid").asText());
        if (key == null) {
            throw new NotVerifiedException("the key that it names is not among the keys");
        }
        try {
            Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
            check.initVerify(key);
            check.update(jws.signedBytes());
            if (!check.verify(jws.signatureBytes())) {
                throw new NotVerifiedException("the signature does not fit: something was changed");
            }
        } catch (GeneralSecurityException _) {
            throw new NotVerifiedException("the signature cannot be checked");
        }
    }
}
