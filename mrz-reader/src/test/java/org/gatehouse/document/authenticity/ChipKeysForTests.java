// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import static org.gatehouse.document.lds.Encoded.object;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.ECNamedCurveTable;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.math.ec.ECPoint;

/** Public keys as files of chips hold them, right or wrong. */
final class ChipKeysForTests {
    static final SecureRandom RANDOM = new SecureRandom();

    private ChipKeysForTests() {}

    static byte[] rsa(BigInteger modulus, BigInteger exponent) {
        try {
            return new SubjectPublicKeyInfo(
                            new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption),
                            new RSAPublicKey(modulus, exponent))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] rsa(RSAKeyParameters key) {
        return rsa(key.getModulus(), key.getExponent());
    }

    /** A point under a named curve. */
    static byte[] named(String curve, ECPoint point) {
        return ec(X9ObjectIdentifiers.id_ecPublicKey, ECNamedCurveTable.getOID(curve), point.getEncoded(false));
    }

    /** A point under a curve that is spelled out. */
    static byte[] explicit(String curve, ECPoint point) {
        X9ECParameters parameters = ECNamedCurveTable.getByName(curve);
        return ec(X9ObjectIdentifiers.id_ecPublicKey, parameters, point.getEncoded(false));
    }

    /** A point under a curve that is numbered. */
    static byte[] numbered(int parameterId, byte[] point) {
        return ec(ChipPublicKey.STANDARDIZED, new ASN1Integer(parameterId), point);
    }

    static byte[] ec(ASN1ObjectIdentifier algorithm, ASN1Encodable parameters, byte[] point) {
        try {
            return new SubjectPublicKeyInfo(new AlgorithmIdentifier(algorithm, parameters), point).getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] element(ASN1ObjectIdentifier algorithm, ASN1Encodable parameters, BigInteger element) {
        try {
            return new SubjectPublicKeyInfo(new AlgorithmIdentifier(algorithm, parameters), new ASN1Integer(element))
                    .getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] dg15(byte[] key) {
        return object(0x6F, key);
    }
}
