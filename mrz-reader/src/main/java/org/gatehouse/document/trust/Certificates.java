// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** Questions to certificates, answered without ever failing: real ones break every rule of Doc 9303-12. */
final class Certificates {
    private Certificates() {}

    static Optional<byte[]> authorityKeyIdentifier(X509CertificateHolder certificate) {
        try {
            return Optional.ofNullable(AuthorityKeyIdentifier.fromExtensions(certificate.getExtensions()))
                    .map(AuthorityKeyIdentifier::getKeyIdentifierOctets);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    static boolean hasSubjectKeyIdentifier(X509CertificateHolder certificate, byte[] identifier) {
        try {
            SubjectKeyIdentifier own = SubjectKeyIdentifier.fromExtensions(certificate.getExtensions());
            return own != null && Arrays.equals(own.getKeyIdentifier(), identifier);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** The country of a name, in capitals: real certificates mix them. */
    static Optional<String> country(X500Name name) {
        RDN[] countries = name.getRDNs(BCStyle.C);
        if (countries.length != 1 || !(countries[0].getFirst().getValue() instanceof ASN1String text)) {
            return Optional.empty();
        }
        return Optional.of(text.getString().strip().toUpperCase(Locale.ROOT)).filter(c -> !c.isEmpty());
    }

    /** False only when the certificate says what its key may do, and signing documents is not in it. */
    static boolean maySignDocuments(X509CertificateHolder certificate) {
        try {
            KeyUsage usage =
                    certificate.getExtensions() == null ? null : KeyUsage.fromExtensions(certificate.getExtensions());
            return usage == null || usage.hasUsages(KeyUsage.digitalSignature);
        } catch (RuntimeException e) {
            return false;
        }
    }

    static Finding validity(X509CertificateHolder certificate, Date now) {
        if (now.before(certificate.getNotBefore())) {
            return Finding.broken("not yet valid");
        }
        return now.after(certificate.getNotAfter()) ? Finding.broken("no longer valid") : Finding.holds("");
    }
}
