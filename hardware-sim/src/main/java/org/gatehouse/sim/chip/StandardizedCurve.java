// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.math.ec.ECPoint;

/** The elliptic curves among the standardized domain parameters of PACE (Doc 9303-11 §9.5.1), by their identifier. */
final class StandardizedCurve {

    private static final Map<Integer, String> NAMES = Map.ofEntries(
            Map.entry(10, "secp224r1"),
            Map.entry(11, "brainpoolP224r1"),
            Map.entry(12, "secp256r1"),
            Map.entry(13, "brainpoolP256r1"),
            Map.entry(14, "brainpoolP320r1"),
            Map.entry(15, "secp384r1"),
            Map.entry(16, "brainpoolP384r1"),
            Map.entry(17, "brainpoolP512r1"),
            Map.entry(18, "secp521r1"));

    private final X9ECParameters parameters;

    private StandardizedCurve(X9ECParameters parameters) {
        this.parameters = parameters;
    }

    static Optional<StandardizedCurve> of(int identifier) {
        return Optional.ofNullable(NAMES.get(identifier))
                .map(ECNamedCurveTable::getByName)
                .map(StandardizedCurve::new);
    }

    ECPoint generator() {
        return parameters.getG();
    }

    /** A private key from 1 to the order less one, by rejection, so that a recorded random value gives the recorded key. */
    BigInteger privateKey(SecureRandom random) {
        BigInteger order = parameters.getN();
        byte[] bytes = new byte[(order.bitLength() + 7) / 8];
        while (true) {
            random.nextBytes(bytes);
            bytes[0] &= (byte) (0xFF >> (bytes.length * 8 - order.bitLength()));
            BigInteger key = new BigInteger(1, bytes);
            if (key.signum() > 0 && key.compareTo(order) < 0) {
                return key;
            }
        }
    }

    /** An uncompressed point of another party, proved to lie on the curve; its cofactor is one on all of these. */
    ECPoint point(byte[] encoded) throws StatusException {
        int length = 1 + 2 * fieldLength();
        if (encoded.length != length || encoded[0] != 0x04) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
        try {
            return parameters.getCurve().decodePoint(encoded);
        } catch (IllegalArgumentException e) {
            throw new StatusException(StatusWord.INCORRECT_DATA);
        }
    }

    /** The x-coordinate as a field element of full length (TR-03111 §4.3.1). */
    static byte[] sharedSecret(ECPoint point) {
        return point.normalize().getAffineXCoord().getEncoded();
    }

    private int fieldLength() {
        return (parameters.getCurve().getFieldSize() + 7) / 8;
    }
}
