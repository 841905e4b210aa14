package se.tillit.platform.test;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.RSAPrivateCrtKeySpec;
import java.security.spec.RSAPublicKeySpec;

/** The key of {@link TestIssuer}, as public as this file: to find two such primes takes longer than many a test. */
final class TestKeys {

    private static final BigInteger ONE = BigInteger.ONE;
    private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);

    private static final BigInteger P = number(
            "12i4dlz4yuq64g2mrrxwva65w1q7zx7gqne3g1khqdbl8pqh0ykcvolqjpd9rt0g7ogxpjiqnij84rx2vtr1wt6hb6ablv9lvjr8"
                    + "kqutrr5ezetgx0eaks3h6l8njv0vmdm467y1zi44d1i9ixjk662fe8rqnxmp5h04qib70mpluuj7dpqkbq4eala85i6cjs01vvj");

    private static final BigInteger Q = number(
            "16o3450skatmhlx2i7z21em3qz48v3dyust67c74qiiv8wd0ryfum395kvzvrr4cycombljkt146ydfqrynp6f9rrwis9lz0nnio"
                    + "hw6ob18ewe6jcvb6vkc43iahvyklyj7yna0xoracb7cu0icfsqd91a6v7iwwswlu74rmvr11qirava48bw8v080tbiztsv1euh5");

    private TestKeys() {}

    static KeyPair ofIssuer() {
        try {
            BigInteger modulus = P.multiply(Q);
            BigInteger secret = EXPONENT.modInverse(P.subtract(ONE).multiply(Q.subtract(ONE)));
            KeyFactory keys = KeyFactory.getInstance("RSA");
            return new KeyPair(
                    keys.generatePublic(new RSAPublicKeySpec(modulus, EXPONENT)),
                    keys.generatePrivate(new RSAPrivateCrtKeySpec(
                            modulus,
                            EXPONENT,
                            secret,
                            P,
                            Q,
                            secret.mod(P.subtract(ONE)),
                            secret.mod(Q.subtract(ONE)),
                            Q.modInverse(P))));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has RSA", e);
        }
    }

    private static BigInteger number(String digits) {
        return new BigInteger(digits, Character.MAX_RADIX);
    }
}
