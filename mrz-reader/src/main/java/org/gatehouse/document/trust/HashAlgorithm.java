// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA224Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;

/**
 * Hash algorithms that a security object may use (Doc 9303-12 §4.4; SHA-1 stands in documents that are still valid, where a
 * forger would need a second preimage). Whether one is still good enough is the {@link AlgorithmPolicy}'s to say.
 */
public enum HashAlgorithm {
    SHA1("SHA-1", OIWObjectIdentifiers.idSHA1, SHA1Digest::new),
    SHA224("SHA-224", NISTObjectIdentifiers.id_sha224, SHA224Digest::new),
    SHA256("SHA-256", NISTObjectIdentifiers.id_sha256, SHA256Digest::new),
    SHA384("SHA-384", NISTObjectIdentifiers.id_sha384, SHA384Digest::new),
    SHA512("SHA-512", NISTObjectIdentifiers.id_sha512, SHA512Digest::new);

    private final String jcaName;
    private final ASN1ObjectIdentifier identifier;
    private final Supplier<Digest> digests;

    HashAlgorithm(String jcaName, ASN1ObjectIdentifier identifier, Supplier<Digest> digests) {
        this.jcaName = jcaName;
        this.identifier = identifier;
        this.digests = digests;
    }

    static Optional<HashAlgorithm> of(ASN1ObjectIdentifier identifier) {
        return Arrays.stream(values())
                .filter(a -> a.identifier.equals(identifier))
                .findFirst();
    }

    /** Its name as standards write it, like {@code SHA-256}. */
    public String jcaName() {
        return jcaName;
    }

    Digest digest() {
        return digests.get();
    }

    byte[] hash(byte[] data) {
        Digest digest = digest();
        digest.update(data, 0, data.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    int lengthBytes() {
        return digest().getDigestSize();
    }
}
