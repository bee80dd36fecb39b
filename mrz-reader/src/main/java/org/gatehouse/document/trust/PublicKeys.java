// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.DSAParameter;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.DSAParameters;
import org.bouncycastle.crypto.params.DSAPublicKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;

/**
 * Decodes public keys that are worth an operation. A document signer's key comes from the chip, and until its chain is proved
 * it is anybody's: a modulus of 64 kbit or a huge exponent would cost minutes. These bounds hold whatever the policy says.
 */
final class PublicKeys {
    private static final int MIN_RSA_BITS = 1024;
    private static final int MAX_RSA_BITS = 8192;
    private static final int MAX_EXPONENT_BITS = 64;
    private static final int MIN_DSA_BITS = 1024;
    private static final int MAX_DSA_BITS = 4096;
    private static final int MIN_DSA_ORDER_BITS = 160;
    private static final int MAX_DSA_ORDER_BITS = 256;
    private static final int MAX_KEY_BYTES = 4096;

    private PublicKeys() {}

    static boolean usable(SubjectPublicKeyInfo key) {
        return decode(key).isPresent();
    }

    /** The key; empty when it is malformed, of an unknown kind or curve, or of a size that is not worth trying. */
    static Optional<VerificationKey> decode(SubjectPublicKeyInfo key) {
        try {
            if (key.getEncoded().length > MAX_KEY_BYTES) {
                return Optional.empty();
            }
            var algorithm = key.getAlgorithm().getAlgorithm();
            if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)
                    || algorithm.equals(PKCSObjectIdentifiers.id_RSASSA_PSS)) {
                return rsa(RSAPublicKey.getInstance(key.parsePublicKey()));
            }
            if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
                return ec(key.getAlgorithm().getParameters(), key);
            }
            return algorithm.equals(X9ObjectIdentifiers.id_dsa)
                    ? dsa(DSAParameter.getInstance(key.getAlgorithm().getParameters()), key)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<VerificationKey> rsa(RSAPublicKey key) {
        BigInteger modulus = key.getModulus();
        BigInteger exponent = key.getPublicExponent();
        boolean worthTrying = within(modulus.bitLength(), MIN_RSA_BITS, MAX_RSA_BITS)
                && modulus.testBit(0)
                && exponent.testBit(0)
                && within(exponent.bitLength(), 2, MAX_EXPONENT_BITS);
        // No search for factors of the modulus: whoever certified the key answers for it, and it would cost more than
        // the
        // signature itself.
        return worthTrying
                ? Optional.of(new VerificationKey(
                        new RSAKeyParameters(false, modulus, exponent, true), KeyFamily.RSA, modulus.bitLength(), ""))
                : Optional.empty();
    }

    private static Optional<VerificationKey> ec(ASN1Encodable parameters, SubjectPublicKeyInfo key) {
        return NamedCurves.of(parameters).map(curve -> {
            var domain = curve.domain();
            var point = domain.getCurve().decodePoint(key.getPublicKeyData().getOctets());
            return new VerificationKey(
                    new ECPublicKeyParameters(point, domain),
                    KeyFamily.EC,
                    domain.getCurve().getFieldSize(),
                    curve.name());
        });
    }

    private static Optional<VerificationKey> dsa(DSAParameter group, SubjectPublicKeyInfo key) throws IOException {
        BigInteger prime = group.getP();
        BigInteger order = group.getQ();
        boolean worthTrying = within(prime.bitLength(), MIN_DSA_BITS, MAX_DSA_BITS)
                && within(order.bitLength(), MIN_DSA_ORDER_BITS, MAX_DSA_ORDER_BITS)
                && prime.testBit(0)
                && group.getG().compareTo(BigInteger.ONE) > 0
                && group.getG().compareTo(prime) < 0;
        if (!worthTrying) {
            return Optional.empty();
        }
        BigInteger number = ASN1Integer.getInstance(key.parsePublicKey()).getValue();
        return Optional.of(new VerificationKey(
                new DSAPublicKeyParameters(number, new DSAParameters(prime, order, group.getG())),
                KeyFamily.DSA,
                prime.bitLength(),
                ""));
    }

    private static boolean within(int bits, int least, int most) {
        return bits >= least && bits <= most;
    }
}
