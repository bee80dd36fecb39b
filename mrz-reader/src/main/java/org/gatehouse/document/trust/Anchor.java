// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Optional;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A trusted CSCA certificate, self-signed or a link, with its key decoded once. A link that is an anchor is trusted as it
 * stands: its own signature is another key's (BSI TR-03135-1 §5.6.4.3.3).
 *
 * @param certificate itself
 * @param key empty when it is not supported
 */
record Anchor(X509CertificateHolder certificate, Optional<VerificationKey> key) {
    static Anchor of(X509CertificateHolder certificate) {
        return new Anchor(certificate, PublicKeys.decode(certificate.getSubjectPublicKeyInfo()));
    }

    /** Whether this key signed the certificate; empty when its key or the algorithm is not supported. */
    Optional<Boolean> signed(X509CertificateHolder other) {
        if (!Certificates.sameAlgorithmTwice(other)) {
            return Optional.of(false);
        }
        return key.flatMap(k -> SignatureScheme.of(other.getSignatureAlgorithm())
                .flatMap(scheme -> Signatures.verify(k, scheme, SignedBytes.of(other), other.getSignature())));
    }

    /** Whether this key signed the list. */
    boolean signed(X509CRLHolder list) {
        var structure = list.toASN1Structure();
        return key.flatMap(k -> SignatureScheme.of(structure.getSignatureAlgorithm())
                        .flatMap(scheme -> Signatures.verify(
                                k,
                                scheme,
                                SignedBytes.of(list),
                                structure.getSignature().getOctets())))
                .orElse(false);
    }

    boolean selfIssued() {
        return certificate.getSubject().equals(certificate.getIssuer());
    }
}
