package se.tillit.consent.signing;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;

/**
 * Finds the public key of a private one, which PKCS#8 need not hold and the JDK does not compute. Once for each key at
 * start, never while signing: its time depends on the key.
 */
final class P256 {

    private static final BigInteger TWO = BigInteger.TWO;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final ECParameterSpec curve;
    private final BigInteger prime;

    P256() throws GeneralSecurityException {
        AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
        parameters.init(new ECGenParameterSpec("secp256r1"));
        curve = parameters.getParameterSpec(ECParameterSpec.class);
        prime = ((ECFieldFp) curve.getCurve().getField()).getP();
    }

    /** @throws GeneralSecurityException when the key is of another curve */
    ECPublicKey publicKey(ECPrivateKey key) throws GeneralSecurityException {
        ECParameterSpec given = key.getParams();
        if (!given.getCurve().equals(curve.getCurve()) || !given.getGenerator().equals(curve.getGenerator())) {
            throw new GeneralSecurityException("not a key of P-256");
        }
        ECPoint point = multiply(key.getS());
        return (ECPublicKey) KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
    }

    private ECPoint multiply(BigInteger factor) {
        ECPoint sum = ECPoint.POINT_INFINITY;
        for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
            sum = add(sum, sum);
            if (factor.testBit(bit)) {
                sum = add(sum, curve.getGenerator());
            }
        }
        return sum;
    }

    private ECPoint add(ECPoint one, ECPoint other) {
        if (one.equals(ECPoint.POINT_INFINITY)) {
            return other;
        }
        if (other.equals(ECPoint.POINT_INFINITY)) {
            return one;
        }
        if (one.getAffineX().equals(other.getAffineX()) && !one.getAffineY().equals(other.getAffineY())) {
            return ECPoint.POINT_INFINITY;
        }
        BigInteger slope = one.equals(other) ? tangent(one) : chord(one, other);
        BigInteger x = slope.pow(2)
                .subtract(one.getAffineX())
                .subtract(other.getAffineX())
                .mod(prime);
        BigInteger y = slope.multiply(one.getAffineX().subtract(x))
                .subtract(one.getAffineY())
                .mod(prime);
        return new ECPoint(x, y);
    }

    private BigInteger tangent(ECPoint point) {
        return point.getAffineX()
                .pow(2)
                .multiply(THREE)
                .add(curve.getCurve().getA())
                .multiply(point.getAffineY().multiply(TWO).modInverse(prime));
    }

    private BigInteger chord(ECPoint one, ECPoint other) {
        return other.getAffineY()
                .subtract(one.getAffineY())
                .multiply(other.getAffineX().subtract(one.getAffineX()).modInverse(prime));
    }
}
