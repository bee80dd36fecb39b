// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1Set;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.SubjectKeyIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;
import org.jspecify.annotations.Nullable;

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

    static Optional<byte[]> subjectKeyIdentifier(X509CertificateHolder certificate) {
        try {
            return Optional.ofNullable(SubjectKeyIdentifier.fromExtensions(certificate.getExtensions()))
                    .map(SubjectKeyIdentifier::getKeyIdentifier);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    static boolean hasSubjectKeyIdentifier(X509CertificateHolder certificate, byte[] identifier) {
        return subjectKeyIdentifier(certificate)
                .filter(own -> Arrays.equals(own, identifier))
                .isPresent();
    }

    /** Whether a signer's identifier is the certificate's: {@link SignerId#match} would fail on a key identifier that is none. */
    static boolean isNamed(X509CertificateHolder certificate, SignerId signer) {
        byte[] key = signer.getSubjectKeyIdentifier();
        return key == null
                ? certificate.getIssuer().equals(signer.getIssuer())
                        && certificate.getSerialNumber().equals(signer.getSerialNumber())
                : hasSubjectKeyIdentifier(certificate, key);
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
            KeyUsage usage = keyUsage(certificate);
            return usage == null || usage.hasUsages(KeyUsage.digitalSignature);
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Whether a certificate of a trust store is a document signer's and no issuer's: it may sign documents, and neither its
     * constraints nor its key usage let it sign certificates. What says nothing of itself is a CSCA of the first years.
     */
    static boolean isDocumentSigner(X509CertificateHolder certificate) {
        try {
            KeyUsage usage = keyUsage(certificate);
            BasicConstraints constraints = certificate.getExtensions() == null
                    ? null
                    : BasicConstraints.fromExtensions(certificate.getExtensions());
            return usage != null
                    && usage.hasUsages(KeyUsage.digitalSignature)
                    && !usage.hasUsages(KeyUsage.keyCertSign)
                    && (constraints == null || !constraints.isCA());
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Whether the algorithm that is signed and the one beside the signature are the same (RFC 5280 §4.1.1.2). */
    static boolean sameAlgorithmTwice(X509CertificateHolder certificate) {
        return certificate
                .toASN1Structure()
                .getTBSCertificate()
                .getSignature()
                .equals(certificate.getSignatureAlgorithm());
    }

    /**
     * The document types that a signer is limited to (Doc 9303-12 §7.1.1, extension documentTypeList); empty when it is limited
     * to none, or the list cannot be decoded.
     */
    static Set<String> documentTypes(X509CertificateHolder certificate) {
        Set<String> types = new TreeSet<>();
        try {
            Extension list = certificate.getExtension(DocumentSignerProfile.DOCUMENT_TYPES);
            if (list != null) {
                ASN1Sequence content = ASN1Sequence.getInstance(list.getParsedValue());
                for (ASN1Encodable type : ASN1Set.getInstance(content.getObjectAt(1))) {
                    types.add(((ASN1String) type).getString());
                }
            }
            return Set.copyOf(types);
        } catch (RuntimeException e) {
            return Set.of();
        }
    }

    /** Both ends belong to the validity (RFC 5280 §4.1.2.5). */
    static Finding validity(X509CertificateHolder certificate, Date now) {
        if (now.before(certificate.getNotBefore())) {
            return Finding.broken("not yet valid");
        }
        return now.after(certificate.getNotAfter()) ? Finding.broken("no longer valid") : Finding.holds("");
    }

    private static @Nullable KeyUsage keyUsage(X509CertificateHolder certificate) {
        return certificate.getExtensions() == null ? null : KeyUsage.fromExtensions(certificate.getExtensions());
    }
}
