package se.tillit.platform.test;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a service with a database needs in a resource test: PostgreSQL, a Kafka broker, an issuer, and keys. */
public class PlatformStack implements QuarkusTestResourceLifecycleManager {

    private static final List<String> PURPOSES = List.of("CURSOR", "FINGERPRINT", "REFERENCE", "SECRETS", "TOMBSTONE");

    private final List<QuarkusTestResourceLifecycleManager> parts =
            List.of(new TestPostgres(), new TestKafka(), new TestIssuer());

    @Override
    public Map<String, String> start() {
        Map<String, String> config = new HashMap<>(keys());
        config.put("TILLIT_CONTROLLER_NAME", "Tillit test");
        config.put("TILLIT_CONTROLLER_CONTACT", "privacy@tillit.example");
        config.put("TILLIT_PUBLIC_URL", "https://tillit.example");
        parts.forEach(part -> config.putAll(part.start()));
        return config;
    }

    /** A key ring for every purpose, as public as this file, and a key that signs. */
    static Map<String, String> keys() {
        Map<String, String> keys = new HashMap<>();
        for (String purpose : PURPOSES) {
            byte[] secret = new byte[32];
            secret[0] = (byte) purpose.charAt(0);
            keys.put("TILLIT_KEYS_" + purpose, "test:" + Base64.getEncoder().encodeToString(secret));
        }
        keys.put("TILLIT_KEYS_SIGNING", "test:" + Base64.getEncoder().encodeToString(signingKey()));
        return keys;
    }

    private static byte[] signingKey() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair().getPrivate().getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        parts.forEach(QuarkusTestResourceLifecycleManager::stop);
    }
}
