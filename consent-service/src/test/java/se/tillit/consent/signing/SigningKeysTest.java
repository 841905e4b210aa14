package se.tillit.consent.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SigningKeysTest {

    /** As {@code openssl pkcs8 -topk8} writes it, with the public key inside; it signs nothing but tests. */
    private static final String OPENSSL =
            "MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQguoBgPM+efpmJjlg8p7johstXnGqYUt3y"
                    + "ZSCla9AtmRChRANCAARCYpi71tM7M3tkm4u8MD3Jp9kg8ygB7TS0jGQojZJIoB0JZv9umm3I5UnBiDVlVmTI5Zn59ivRTcW8fO70/JKu";

    @Test
    void findsThePublicKeyThatOpensslFinds() {
        Map<String, Object> published =
                SigningKeys.parse("s1:" + OPENSSL).published().getFirst();

        assertThat(published)
                .containsEntry("x", "QmKYu9bTOzN7ZJuLvDA9yafZIPMoAe00tIxkKI2SSKA")
                .containsEntry("y", "HQlm_26abcjlScGINWVWZMjlmfn2K9FNxbx87vT8kq4")
                .containsEntry("kty", "EC")
                .containsEntry("crv", "P-256")
                .containsEntry("alg", "ES256")
                .containsEntry("use", "sig")
                .containsEntry("kid", "s1")
                .doesNotContainKey("d");
    }

    @Test
    void findsThePublicKeyOfKeysThatDoNotHoldIt() throws GeneralSecurityException, JoseException {
        for (int i = 0; i < 20; i++) {
            KeyPair pair = generate("secp256r1");

            SigningKeys keys = SigningKeys.parse("k:" + written(pair));

            assertThat(PublicJsonWebKey.Factory.newPublicJwk(keys.published().getFirst())
                            .getPublicKey())
                    .isEqualTo(pair.getPublic());
        }
    }

    @Test
    void signsWithTheFirstAndPublishesAll() throws Exception {
        // Given
        String old = "2026:" + written(generate("secp256r1"));
        String fresh = "2027:" + written(generate("secp256r1"));
        Signatures before = new Signatures(old, new ObjectMapper());
        Signatures after = new Signatures(fresh + "," + old, new ObjectMapper());

        // When
        String signedBefore = before.sign("receipt", Map.of("a", 1));
        String signedAfter = after.sign("receipt", Map.of("a", 2));

        // Then
        assertThat(verified(signedBefore, after.publicKeys())).isEqualTo("{\"a\":1}");
        assertThat(verified(signedAfter, after.publicKeys())).isEqualTo("{\"a\":2}");
        assertThat(after.publicKeys()).extracting(key -> key.get("kid")).containsExactly("2027", "2026");
    }

    @Test
    void refusesSignatureOverOtherBytes() throws Exception {
        Signatures signatures = new Signatures("1:" + OPENSSL, new ObjectMapper());
        String signed = signatures.sign("receipt", Map.of("given", false));
        String[] parts = signed.split("\\.", -1);
        String forged = parts[0] + "."
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString("{\"given\":true}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                + "."
                + parts[2];

        assertThat(read(signed, signatures.publicKeys()).verifySignature()).isTrue();
        assertThat(read(forged, signatures.publicKeys()).verifySignature()).isFalse();
    }

    @Test
    void namesTheKindAndTheKey() throws Exception {
        Signatures signatures = new Signatures("1:" + OPENSSL, new ObjectMapper());

        JsonWebSignature signature = read(signatures.sign("consent-receipt+jws", Map.of()), signatures.publicKeys());

        assertThat(signature.getHeader("typ")).isEqualTo("consent-receipt+jws");
        assertThat(signature.getKeyIdHeaderValue()).isEqualTo("1");
        assertThat(signature.getAlgorithmHeaderValue()).isEqualTo("ES256");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1:", "1:AAAA", "1:not base64", ":" + OPENSSL, "1:" + OPENSSL + ",", "1 2:" + OPENSSL})
    void refusesWhatIsNotWrittenAsKeys(String written) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SigningKeys.parse(written))
                .withMessageStartingWith("signing keys are written")
                .withNoCause();
    }

    @Test
    void refusesTwoKeysOfOneName() {
        assertThatIllegalArgumentException().isThrownBy(() -> SigningKeys.parse("1:" + OPENSSL + ",1:" + OPENSSL));
    }

    @Test
    void refusesKeyOfAnotherCurve() throws GeneralSecurityException {
        String other = written(generate("secp384r1"));

        assertThatIllegalArgumentException().isThrownBy(() -> SigningKeys.parse("1:" + other));
    }

    private static String verified(String jws, List<Map<String, Object>> keys) throws JoseException {
        JsonWebSignature signature = read(jws, keys);
        assertThat(signature.verifySignature()).isTrue();
        return signature.getPayload();
    }

    private static JsonWebSignature read(String jws, List<Map<String, Object>> keys) throws JoseException {
        JsonWebKeySet published = new JsonWebKeySet();
        for (Map<String, Object> key : keys) {
            published.addJsonWebKey(PublicJsonWebKey.Factory.newPublicJwk(key));
        }
        JsonWebSignature signature = new JsonWebSignature();
        signature.setCompactSerialization(jws);
        signature.setKey(published
                .findJsonWebKey(signature.getKeyIdHeaderValue(), null, null, null)
                .getKey());
        return signature;
    }

    private static KeyPair generate(String curve) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec(curve));
        return generator.generateKeyPair();
    }

    private static String written(KeyPair pair) {
        return Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded());
    }
}
