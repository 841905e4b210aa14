package se.tillit.verifier;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class VerifyTest {

    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();
    private static final String PAYLOAD = "{\"iss\":\"tillit\",\"jti\":\"42\"}";

    private final KeyPair pair = keyPair();
    private final String keys = jwks("k1", pair);

    @Test
    void printsWhatWasSigned() {
        assertThat(Verify.verify(signed("ES256", "k1", PAYLOAD, pair), keys))
                .startsWith("VERIFIED test, signed by key k1")
                .contains("\"jti\" : \"42\"");
    }

    @Test
    void refusesEveryFlippedBit() {
        // Given
        String certificate = signed("ES256", "k1", PAYLOAD, pair);
        byte[] bytes = certificate.getBytes(US_ASCII);

        for (int position = 0; position < bytes.length - 1; position++) {
            // When
            byte[] changed = bytes.clone();
            changed[position] ^= 1;

            // Then
            String forged = new String(changed, US_ASCII);
            assertThatThrownBy(() -> Verify.verify(forged, keys)).isInstanceOf(NotVerifiedException.class);
        }
    }

    @Test
    void refusesAnotherKeyOfTheSameName() {
        String certificate = signed("ES256", "k1", PAYLOAD, keyPair());

        assertThatThrownBy(() -> Verify.verify(certificate, keys)).hasMessageContaining("something was changed");
    }

    @Test
    void refusesAKeyThatIsNotPublished() {
        String certificate = signed("ES256", "k2", PAYLOAD, pair);

        assertThatThrownBy(() -> Verify.verify(certificate, keys)).hasMessageContaining("not among the keys");
    }

    @Test
    void obeysNoOtherAlgorithm() {
        for (String algorithm : new String[] {"none", "HS256", "ES384", "es256"}) {
            String certificate = signed(algorithm, "k1", PAYLOAD, pair);

            assertThatThrownBy(() -> Verify.verify(certificate, keys)).hasMessageContaining("ES256");
        }
    }

    @Test
    void refusesTheSignatureOfZeros() {
        String certificate = signed("ES256", "k1", PAYLOAD, pair);
        String zeros = certificate.substring(0, certificate.lastIndexOf('.') + 1) + BASE64.encodeToString(new byte[64]);

        assertThatThrownBy(() -> Verify.verify(zeros, keys)).isInstanceOf(NotVerifiedException.class);
    }

    @Test
    void refusesWhatIsNoCertificateOrNoKeys() {
        assertThatThrownBy(() -> Verify.verify("hello", keys)).hasMessageContaining("compact JWS");
        assertThatThrownBy(() -> Verify.verify(signed("ES256", "k1", PAYLOAD, pair), "{}"))
                .hasMessageContaining("no key");
        assertThatThrownBy(() -> Verify.verify(signed("ES256", "k1", "{\"a\":1,\"a\":2}", pair), keys))
                .hasMessageContaining("payload");
    }

    private static String signed(String algorithm, String kid, String payload, KeyPair pair) {
        String header = "{\"alg\":\"" + algorithm + "\",\"kid\":\"" + kid + "\",\"typ\":\"test\"}";
        String content =
                BASE64.encodeToString(header.getBytes(UTF_8)) + "." + BASE64.encodeToString(payload.getBytes(UTF_8));
        try {
            Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
            signature.initSign(pair.getPrivate());
            signature.update(content.getBytes(US_ASCII));
            return content + "." + BASE64.encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String jwks(String kid, KeyPair pair) {
        ECPublicKey key = (ECPublicKey) pair.getPublic();
        return "{\"keys\":[{\"kty\":\"EC\",\"crv\":\"P-256\",\"kid\":\"%s\",\"x\":\"%s\",\"y\":\"%s\"}]}"
                .formatted(
                        kid,
                        coordinate(key.getW().getAffineX()),
                        coordinate(key.getW().getAffineY()));
    }

    private static String coordinate(BigInteger value) {
        byte[] bytes = value.toByteArray();
        byte[] fixed = new byte[32];
        byte[] number = bytes.length > 32 ? Arrays.copyOfRange(bytes, bytes.length - 32, bytes.length) : bytes;
        System.arraycopy(number, 0, fixed, 32 - number.length, number.length);
        return BASE64.encodeToString(fixed);
    }
}
