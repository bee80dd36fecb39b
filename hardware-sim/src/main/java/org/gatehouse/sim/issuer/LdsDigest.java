// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.crypto.ExtendedDigest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;

/** The hash algorithm of the LDS security object, which need not be that of its signature (Doc 9303-10 §4.6.2.3). */
public enum LdsDigest {
    SHA_256(NISTObjectIdentifiers.id_sha256),
    SHA_384(NISTObjectIdentifiers.id_sha384);

    private final ASN1ObjectIdentifier oid;

    LdsDigest(ASN1ObjectIdentifier oid) {
        this.oid = oid;
    }

    ASN1ObjectIdentifier oid() {
        return oid;
    }

    byte[] hash(byte[] file) {
        ExtendedDigest digest = this == SHA_256 ? new SHA256Digest() : new SHA384Digest();
        digest.update(file, 0, file.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }
}
