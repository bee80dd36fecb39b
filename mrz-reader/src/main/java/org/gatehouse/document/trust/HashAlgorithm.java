// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;

/**
 * Hash algorithms that a security object may use (Doc 9303-12 §4.4; SHA-1 stands in documents that are still valid, where a
 * forger would need a second preimage).
 */
enum HashAlgorithm {
    SHA1("SHA-1", OIWObjectIdentifiers.idSHA1),
    SHA224("SHA-224", NISTObjectIdentifiers.id_sha224),
    SHA256("SHA-256", NISTObjectIdentifiers.id_sha256),
    SHA384("SHA-384", NISTObjectIdentifiers.id_sha384),
    SHA512("SHA-512", NISTObjectIdentifiers.id_sha512);

    private final String jcaName;
    private final ASN1ObjectIdentifier identifier;

    HashAlgorithm(String jcaName, ASN1ObjectIdentifier identifier) {
        this.jcaName = jcaName;
        this.identifier = identifier;
    }

    static Optional<HashAlgorithm> of(ASN1ObjectIdentifier identifier) {
        return Arrays.stream(values())
                .filter(a -> a.identifier.equals(identifier))
                .findFirst();
    }

    String jcaName() {
        return jcaName;
    }

    /** As it stands in names like {@code SHA256withECDSA}. */
    String signaturePrefix() {
        return name();
    }
}
