// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import static org.bouncycastle.util.Arrays.concatenate;

import java.math.BigInteger;
import java.util.Arrays;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.math.ec.ECCurve;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.util.BigIntegers;
import org.gatehouse.sim.chip.behaviour.PublicKeyFlaw;

/** An elliptic curve over a prime field, points uncompressed; its cofactor is one, as on all standardized curves. */
final class EllipticCurveGroup implements AgreementGroup<ECPoint> {

    private static final byte UNCOMPRESSED = 0x04;
    private static final int PUBLIC_POINT = 0x86;
    private static final BigInteger THREE = BigInteger.valueOf(3);

    private final ECCurve curve;
    private final ECPoint generator;
    private final BigInteger order;

    EllipticCurveGroup(X9ECParameters parameters) {
        this(parameters.getCurve(), parameters.getG(), parameters.getN());
    }

    EllipticCurveGroup(ECDomainParameters parameters) {
        this(parameters.getCurve(), parameters.getG(), parameters.getN());
    }

    private EllipticCurveGroup(ECCurve curve, ECPoint generator, BigInteger order) {
        this.curve = curve;
        this.generator = generator;
        this.order = order;
    }

    @Override
    public ECPoint generator() {
        return generator;
    }

    @Override
    public BigInteger order() {
        return order;
    }

    @Override
    public BigInteger prime() {
        return curve.getField().getCharacteristic();
    }

    @Override
    public ECPoint power(ECPoint element, BigInteger times) {
        return element.multiply(times).normalize();
    }

    @Override
    public ECPoint combine(ECPoint one, ECPoint other) {
        return one.add(other).normalize();
    }

    @Override
    public boolean isNeutral(ECPoint element) {
        return element.isInfinity();
    }

    /** Appendix B.2; only where the prime is 3 modulo 4, which excludes P-224 (§9.5.1). */
    @Override
    public ECPoint map(BigInteger t) throws StatusException {
        BigInteger p = prime();
        if (!p.testBit(0) || !p.testBit(1)) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        BigInteger a = curve.getA().toBigInteger();
        BigInteger b = curve.getB().toBigInteger();
        BigInteger alpha = t.multiply(t).negate().mod(p);
        BigInteger denominator = a.multiply(alpha.add(alpha.multiply(alpha))).mod(p);
        if (denominator.signum() == 0) {
            throw new StatusException(StatusWord.AUTHENTICATION_FAILED);
        }
        BigInteger numerator = b.negate().multiply(BigInteger.ONE.add(alpha).add(alpha.multiply(alpha)));
        BigInteger x2 = numerator.multiply(denominator.modInverse(p)).mod(p);
        BigInteger x3 = alpha.multiply(x2).mod(p);
        BigInteger h2 = x2.pow(3).add(a.multiply(x2)).add(b).mod(p);
        BigInteger u = t.pow(3).multiply(h2).mod(p);
        BigInteger exponent =
                p.subtract(BigInteger.ONE).subtract(p.add(BigInteger.ONE).shiftRight(2));
        BigInteger root = h2.modPow(exponent, p);
        boolean square = root.multiply(root).multiply(h2).mod(p).equals(BigInteger.ONE);
        ECPoint point = square
                ? curve.createPoint(x2, root.multiply(h2).mod(p))
                : curve.createPoint(x3, root.multiply(u).mod(p));
        return proper(point.normalize());
    }

    @Override
    public ECPoint decode(byte[] publicKey) throws StatusException {
        if (publicKey.length != 1 + 2 * fieldLength() || publicKey[0] != UNCOMPRESSED) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        try {
            return curve.decodePoint(publicKey);
        } catch (IllegalArgumentException e) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
    }

    @Override
    public byte[] encode(ECPoint element) {
        return element.normalize().getEncoded(false);
    }

    /** The x-coordinate as a field element of full length (TR-03111 §4.3.1). */
    @Override
    public byte[] sharedSecret(ECPoint element) {
        return element.normalize().getAffineXCoord().getEncoded();
    }

    @Override
    public int publicKeyTag() {
        return PUBLIC_POINT;
    }

    @Override
    public PublicKeyFlaws flaws() {
        return this::flawed;
    }

    private byte[] flawed(PublicKeyFlaw flaw, byte[] sound) {
        int length = fieldLength();
        byte[] x = Arrays.copyOfRange(sound, 1, 1 + length);
        byte[] y = Arrays.copyOfRange(sound, 1 + length, 1 + 2 * length);
        byte[] zero = new byte[length];
        return switch (flaw) {
            case OUTSIDE_GROUP -> uncompressed(x, beside(x, y));
            case NEUTRAL -> new byte[1];
            case ZERO -> uncompressed(zero, zero);
            case X_ZERO -> uncompressed(zero, y);
            case Y_ZERO -> uncompressed(x, zero);
            case BEYOND_PRIME -> uncompressed(BigIntegers.asUnsignedByteArray(length, prime()), y);
            case COMPRESSED -> concatenate(new byte[] {(byte) (0x02 | y[length - 1] & 1)}, x);
            case WITHOUT_PREFIX -> Arrays.copyOfRange(sound, 1, sound.length);
            default -> sound;
        };
    }

    /** The next y for which the equation does not hold. */
    private byte[] beside(byte[] x, byte[] y) {
        BigInteger p = prime();
        BigInteger abscissa = new BigInteger(1, x);
        BigInteger right = abscissa.modPow(THREE, p)
                .add(abscissa.multiply(curve.getA().toBigInteger()))
                .add(curve.getB().toBigInteger())
                .mod(p);
        BigInteger ordinate = new BigInteger(1, y);
        do {
            ordinate = ordinate.add(BigInteger.ONE).mod(p);
        } while (ordinate.multiply(ordinate).mod(p).equals(right));
        return BigIntegers.asUnsignedByteArray(fieldLength(), ordinate);
    }

    private static byte[] uncompressed(byte[] x, byte[] y) {
        return concatenate(new byte[] {UNCOMPRESSED}, x, y);
    }

    private int fieldLength() {
        return (curve.getFieldSize() + 7) / 8;
    }
}
