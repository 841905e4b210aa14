package se.tillit.consent.support;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.path.json.JsonPath;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/** Somebody who has a signature and the published keys, and nothing else. */
public final class Jws {

    private Jws() {}

    /** The payload of a good signature. */
    public static JsonPath verified(String jws) {
        try {
            JsonWebKeySet published = new JsonWebKeySet(
                    given().get("/api/v1/.well-known/jwks.json").asString());
            JsonWebSignature signature = new JsonWebSignature();
            signature.setCompactSerialization(jws);
            signature.setKey(published
                    .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                    .getKey());
            assertThat(signature.verifySignature()).isTrue();
            return new JsonPath(signature.getPayload());
        } catch (JoseException e) {
            throw new IllegalStateException(e);
        }
    }
}
