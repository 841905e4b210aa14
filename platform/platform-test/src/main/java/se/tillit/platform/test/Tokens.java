package se.tillit.platform.test;

import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Signed access tokens of the same form as Keycloak's: no e-mail, no name, one role. Who asks again within some minutes gets the same token: to sign
 * one costs more than most requests that are made with it.
 */
public final class Tokens {

    private static final String KEY_ID = "test";
    private static final Duration LIVES = Duration.ofMinutes(5);
    private static final String OPERATOR = UUID.randomUUID().toString();
    private static final String SERVICE = UUID.randomUUID().toString();
    private static final Map<List<String>, Minted> MINTED = new ConcurrentHashMap<>();
    private static final KeyPair KEYS = TestKeys.ofIssuer();
    private static volatile String issuer = "http://localhost/realms/tillit";

    private Tokens() {}

    private record Minted(String token, Instant at) {
        boolean isFresh() {
            return at.plus(LIVES.dividedBy(2)).isAfter(Instant.now());
        }
    }

    public static String candidate(UUID accountId) {
        return person(accountId, "candidate");
    }

    public static String employer(UUID accountId) {
        return person(accountId, "employer");
    }

    public static String operator() {
        return minted(OPERATOR, "tillit-web", "operator");
    }

    public static String partner(String clientId) {
        return minted(SERVICE, clientId, "partner");
    }

    /** A person's token with any role, through the front end's client. */
    public static String person(UUID accountId, String role) {
        return minted(accountId.toString(), "tillit-web", role);
    }

    /** A service's own token, as from client credentials. */
    public static String service(String clientId, String... roles) {
        return minted(SERVICE, clientId, roles);
    }

    private static String minted(String subject, String clientId, String... roles) {
        List<String> what = Stream.concat(Stream.of(issuer, subject, clientId), Stream.of(roles))
                .toList();
        return MINTED.compute(
                        what,
                        (_, known) -> known != null && known.isFresh()
                                ? known
                                : new Minted(sign(claims(subject, clientId, roles)), Instant.now()))
                .token();
    }

    /** Good claims to spoil: sign the result with {@link #sign}. */
    public static JwtClaimsBuilder claims(String subject, String clientId, String... roles) {
        Instant now = Instant.now();
        return Jwt.claims()
                .issuer(issuer)
                .subject(subject)
                .audience("tillit")
                .claim("azp", clientId)
                .claim("typ", "Bearer")
                .claim("realm_access", Map.of("roles", List.copyOf(Arrays.asList(roles))))
                .issuedAt(now)
                .expiresAt(now.plus(LIVES));
    }

    public static String sign(JwtClaimsBuilder claims) {
        return sign(claims, KEYS.getPrivate());
    }

    /** Signs with another key than the published one, for refused tests. */
    public static String signForged(JwtClaimsBuilder claims) {
        return sign(claims, generate().getPrivate());
    }

    private static String sign(JwtClaimsBuilder claims, PrivateKey key) {
        return claims.jws().keyId(KEY_ID).sign(key);
    }

    static void issuedBy(String url) {
        issuer = url;
    }

    static String publicKeys() {
        RSAPublicKey key = (RSAPublicKey) KEYS.getPublic();
        return """
                {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"%s","n":"%s","e":"%s"}]}
                """.formatted(
                        KEY_ID,
                        base64(key.getModulus().toByteArray()),
                        base64(key.getPublicExponent().toByteArray()));
    }

    private static String base64(byte[] number) {
        byte[] unsigned = number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(unsigned);
    }

    private static KeyPair generate() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
