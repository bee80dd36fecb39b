// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Which certificate signed which, by its signature alone: names repeat and identifiers lie. What cannot be decoded, and Bouncy
 * Castle decodes late, was signed by nobody.
 */
final class Issuance {
    private Issuance() {}

    static boolean signed(X509CertificateHolder issuer, X509CertificateHolder issued) {
        try {
            return related(issuer, issued)
                    && Signatures.verify(
                                    issuer.getSubjectPublicKeyInfo(),
                                    issued.getSignatureAlgorithm(),
                                    SignedBytes.of(issued),
                                    issued.getSignature())
                            .orElse(false);
        } catch (RuntimeException e) {
            return false;
        }
    }

    static boolean signed(X509CertificateHolder issuer, X509CRLHolder list) {
        try {
            return Certificates.country(issuer.getSubject()).equals(Certificates.country(list.getIssuer()))
                    && Signatures.verify(
                                    issuer.getSubjectPublicKeyInfo(),
                                    list.toASN1Structure().getSignatureAlgorithm(),
                                    SignedBytes.of(list),
                                    list.toASN1Structure().getSignature().getOctets())
                            .orElse(false);
        } catch (RuntimeException e) {
            return false;
        }
    }

    static TrustObject.Standing standing(X509CertificateHolder certificate, Collection<X509CertificateHolder> known) {
        if (signed(certificate, certificate)) {
            return TrustObject.Standing.SELF_SIGNED;
        }
        return known.stream().anyMatch(issuer -> signed(issuer, certificate))
                ? TrustObject.Standing.SIGNED_BY_KNOWN
                : TrustObject.Standing.UNRESOLVED;
    }

    /** Spares the signatures of keys that cannot have signed it. Either hint is enough: real certificates get one wrong. */
    private static boolean related(X509CertificateHolder issuer, X509CertificateHolder issued) {
        if (issuer.getSubject().equals(issued.getIssuer())) {
            return true;
        }
        Optional<byte[]> wanted = Certificates.authorityKeyIdentifier(issued);
        return wanted.isPresent() && Arrays.equals(wanted.get(), subjectKeyIdentifier(issuer));
    }

    private static byte[] subjectKeyIdentifier(X509CertificateHolder certificate) {
        try {
            SubjectKeyIdentifier own = SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
            return own == null ? new byte[0] : own.getKeyIdentifier();
        } catch (RuntimeException e) {
            return new byte[0];
        }
    }
}
