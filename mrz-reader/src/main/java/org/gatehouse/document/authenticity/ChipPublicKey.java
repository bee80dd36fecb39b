// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.io.IOException;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.math.ec.ECPoint;

/**
 * A public key of a chip (RFC 5280 §4.1.2.7), decoded and found worth an operation. Whether it is the chip's is another
 * question: that is told by the hash in EF.SOD.
 */
sealed interface ChipPublicKey {
    /** Enough for any key within the limits, with all its parameters spelled out. */
    int MAX_BYTES = 4096;

    /** Domain parameters by their number (Doc 9303-11 §9.5.1). */
    ASN1ObjectIdentifier STANDARDIZED = new ASN1ObjectIdentifier("0.4.0.127.0.7.1.2");

    /** Size of the modulus, of the field or of the curve's order. */
    int bits();

    /** A key of RSA within the limits. */
    record Rsa(RSAKeyParameters key) implements ChipPublicKey {
        @Override
        public int bits() {
            return key.getModulus().bitLength();
        }
    }

    /** A point of a known curve. */
    record EllipticCurve(KnownCurve curve, ECPoint point) implements ChipPublicKey {
        @Override
        public int bits() {
            return curve.bits();
        }
    }

    /** An element of a group of sane size. */
    record DiffieHellman(DiffieHellmanGroup group) implements ChipPublicKey {
        @Override
        public int bits() {
            return group.prime().bitLength();
        }
    }

    /** The key in a SubjectPublicKeyInfo; empty when it is no key, or none that is used here. */
    static Optional<ChipPublicKey> of(byte[] subjectPublicKeyInfo) {
        if (subjectPublicKeyInfo.length > MAX_BYTES) {
            return Optional.empty();
        }
        try {
            return decode(SubjectPublicKeyInfo.getInstance(subjectPublicKeyInfo));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            return Optional.empty();
        }
    }

    private static Optional<ChipPublicKey> decode(SubjectPublicKeyInfo info) throws IOException {
        ASN1ObjectIdentifier algorithm = info.getAlgorithm().getAlgorithm();
        var parameters = info.getAlgorithm().getParameters();
        if (algorithm.equals(PKCSObjectIdentifiers.rsaEncryption)) {
            RSAPublicKey key = RSAPublicKey.getInstance(info.parsePublicKey());
            return RsaLimits.usable(key.getModulus(), key.getPublicExponent()).map(Rsa::new);
        }
        if (algorithm.equals(X9ObjectIdentifiers.id_ecPublicKey)) {
            return curve(KnownCurve.of(parameters), info);
        }
        if (algorithm.equals(STANDARDIZED)) {
            Optional<KnownCurve> curve = KnownCurve.of(parameters);
            return curve.isPresent()
                    ? curve(curve, info)
                    : DiffieHellmanGroup.ofParameterId(parameters)
                            .filter(g -> g.holds(info))
                            .map(DiffieHellman::new);
        }
        return DiffieHellmanGroup.of(algorithm, parameters)
                .filter(g -> g.holds(info))
                .map(DiffieHellman::new);
    }

    private static Optional<ChipPublicKey> curve(Optional<KnownCurve> curve, SubjectPublicKeyInfo info) {
        byte[] point = info.getPublicKeyData().getOctets();
        return curve.map(c -> new EllipticCurve(c, c.point(point)));
    }
}
