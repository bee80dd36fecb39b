// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPublicKeySpec;
import javax.crypto.KeyAgreement;
import javax.crypto.spec.DHParameterSpec;
import javax.crypto.spec.DHPublicKeySpec;
import org.bouncycastle.jcajce.provider.asymmetric.util.EC5Util;
import org.jmrtd.lds.PACEInfo.DHCParameterSpec;
import org.jmrtd.protocol.PACEProtocol;

/** The two kinds of key agreement that chips know, and how their public keys travel (Doc 9303-11 §9.4.5, §9.6). */
enum KeyAgreementKind {
    DH {
        @Override
        PublicKey decode(byte[] encoded, AlgorithmParameterSpec group) throws GeneralSecurityException {
            DHParameterSpec params = (DHParameterSpec) group;
            BigInteger y = new BigInteger(1, encoded);
            BigInteger last = params.getP().subtract(BigInteger.ONE);
            boolean inRange = y.compareTo(BigInteger.ONE) > 0 && y.compareTo(last) < 0;
            // A key outside the prime order subgroup would leave only a few shared secrets to guess.
            boolean inSubgroup = inRange
                    && (!(params instanceof DHCParameterSpec known)
                            || y.modPow(known.getQ(), params.getP()).equals(BigInteger.ONE));
            if (!inSubgroup) {
                throw new InvalidKeyException("not a key of this group");
            }
            return factory().generatePublic(new DHPublicKeySpec(y, params.getP(), params.getG()));
        }

        @Override
        int encodedLength(AlgorithmParameterSpec group) {
            return (((DHParameterSpec) group).getP().bitLength() + 7) / 8;
        }
    },
    ECDH {
        @Override
        PublicKey decode(byte[] encoded, AlgorithmParameterSpec group) throws GeneralSecurityException {
            ECParameterSpec params = (ECParameterSpec) group;
            if (encoded.length != encodedLength(group) || encoded[0] != UNCOMPRESSED) {
                throw new InvalidKeyException("not an uncompressed point of this curve");
            }
            // Throws for every pair of numbers that is no point of the curve.
            var point = EC5Util.convertCurve(params.getCurve()).decodePoint(encoded);
            return factory().generatePublic(new ECPublicKeySpec(EC5Util.convertPoint(point), params));
        }

        @Override
        int encodedLength(AlgorithmParameterSpec group) {
            int coordinate = (((ECParameterSpec) group).getCurve().getField().getFieldSize() + 7) / 8;
            return 1 + 2 * coordinate;
        }
    };

    private static final byte UNCOMPRESSED = 0x04;

    /**
     * The key that the chip sent.
     *
     * @throws GeneralSecurityException when it is no key of the group; a RuntimeException too
     */
    abstract PublicKey decode(byte[] encoded, AlgorithmParameterSpec group) throws GeneralSecurityException;

    /** The length of an encoded key of this group; one of DH is shorter if it begins with zeros. */
    abstract int encodedLength(AlgorithmParameterSpec group);

    byte[] encode(PublicKey key) throws InvalidKeyException {
        return PACEProtocol.encodePublicKeyForSmartCard(key);
    }

    KeyFactory factory() throws GeneralSecurityException {
        return KeyFactory.getInstance(this == DH ? "DH" : "EC", CardCryptography.PROVIDER);
    }

    /** The shared secret: the x coordinate, or the power in as many bytes as the prime has. */
    byte[] secret(PrivateKey own, PublicKey other) throws GeneralSecurityException {
        KeyAgreement agreement = KeyAgreement.getInstance(name(), CardCryptography.PROVIDER);
        agreement.init(own);
        agreement.doPhase(other, true);
        return agreement.generateSecret();
    }
}
