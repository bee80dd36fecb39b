// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.math.BigInteger;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X962Parameters;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.math.ec.ECAlgorithms;

/**
 * Which public keys are worth an operation. A document signer's key comes from the chip, and until its chain is proved it
 * is anybody's: a modulus of 64 kbit or a huge exponent would cost minutes.
 */
final class PublicKeys {
    private static final int MIN_RSA_BITS = 1024;
    private static final int MAX_RSA_BITS = 8192;
    private static final int MAX_EXPONENT_BITS = 64;
    private static final int MIN_FIELD_BITS = 160;
    private static final int MAX_FIELD_BITS = 640;
    private static final int MAX_KEY_BYTES = 4096;

    private PublicKeys() {}

    static boolean usable(SubjectPublicKeyInfo key) {
        try {
            var algorithm = key.getAlgorithm().getAlgorithm();
            if (key.getEncoded().length > MAX_KEY_BYTES) {
                return false;
            }
            if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                    || algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
                return rsa(RSAPublicKey.getInstance(key.parsePublicKey()));
            }
            return algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)
                    && ec(X962Parameters.getInstance(key.getAlgorithm().getParameters()));
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private static boolean rsa(RSAPublicKey key) {
        BigInteger exponent = key.getPublicExponent();
        int bits = key.getModulus().bitLength();
        return bits >= MIN_RSA_BITS
                && bits <= MAX_RSA_BITS
                && exponent.signum() > 0
                && exponent.testBit(0)
                && exponent.bitLength() > 1
                && exponent.bitLength() <= MAX_EXPONENT_BITS;
    }

    private static boolean ec(X962Parameters parameters) {
        if (parameters.isNamedCurve()) {
            return true;
        }
        if (parameters.isImplicitlyCA()) {
            return false;
        }
        var curve = X9ECParameters.getInstance(parameters.getParameters()).getCurve();
        return ECAlgorithms.isFpCurve(curve)
                && curve.getFieldSize() >= MIN_FIELD_BITS
                && curve.getFieldSize() <= MAX_FIELD_BITS;
    }
}
