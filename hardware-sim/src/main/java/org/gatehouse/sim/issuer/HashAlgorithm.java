// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;

/**
 * A hash algorithm: of the LDS security object (Doc 9303-10 §4.6.2.3), which need not be that of its signature, or of a
 * signature (Doc 9303-12 §4.4). SHA-1 is what old passports have.
 */
public enum HashAlgorithm {
    SHA_1("SHA-1", OIWObjectIdentifiers.idSHA1, 20),
    SHA_224("SHA-224", NISTObjectIdentifiers.id_sha224, 28),
    SHA_256("SHA-256", NISTObjectIdentifiers.id_sha256, 32),
    SHA_384("SHA-384", NISTObjectIdentifiers.id_sha384, 48),
    SHA_512("SHA-512", NISTObjectIdentifiers.id_sha512, 64);

    private final String standardName;
    private final ASN1ObjectIdentifier oid;
    private final int length;

    HashAlgorithm(String standardName, ASN1ObjectIdentifier oid, int length) {
        this.standardName = standardName;
        this.oid = oid;
        this.length = length;
    }

    /** The name in Java's and the virtual chip's spelling, {@code SHA-256}. */
    public String standardName() {
        return standardName;
    }

    /** Bytes of a hash. */
    public int length() {
        return length;
    }

    /** With parameters absent, as RFC 5754 §2 asks of writers. */
    AlgorithmIdentifier identifier() {
        return new AlgorithmIdentifier(oid);
    }

    ASN1ObjectIdentifier oid() {
        return oid;
    }

    /** The name inside those of signature algorithms, {@code SHA256}. */
    String compactName() {
        return standardName.replace("-", "");
    }

    byte[] hash(byte[] bytes) {
        try {
            return MessageDigest.getInstance(standardName, SigningKey.PROVIDER).digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
