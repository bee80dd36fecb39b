// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.icao.ICAOObjectIdentifiers;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;

/** What a certificate's key is for, by its extensions (Doc 9303-12 §7.1, table 5). */
final class CertificatePurpose {
    static final ASN1ObjectIdentifier MASTER_LISTS = ICAOObjectIdentifiers.id_icao_cscaMasterListSigningKey;
    static final ASN1ObjectIdentifier DEFECT_LISTS = new ASN1ObjectIdentifier("0.4.0.127.0.7.3.11.2.1.2");

    /** Doc 9303-12 §7.1.1.3. */
    private static final ASN1ObjectIdentifier DEVIATION_LISTS = new ASN1ObjectIdentifier("2.23.136.1.1.8");

    private CertificatePurpose() {}

    /** Whether the certificate is a CSCA's or a document signer's; empty when it is neither. */
    static Optional<TrustObject.Kind> of(X509CertificateHolder certificate) {
        try {
            if (mayCertify(certificate)) {
                return Optional.of(TrustObject.Kind.CSCA);
            }
            boolean forSomethingElse =
                    certificate.hasExtensions() && ExtendedKeyUsage.fromExtensions(certificate.getExtensions()) != null;
            return forSomethingElse || !Certificates.maySignDocuments(certificate)
                    ? Optional.empty()
                    : Optional.of(TrustObject.Kind.DOCUMENT_SIGNER);
        } catch (RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Real CSCAs lack one of the two extensions; one without both is told by its issuer. */
    private static boolean mayCertify(X509CertificateHolder certificate) {
        BasicConstraints constraints =
                certificate.hasExtensions() ? BasicConstraints.fromExtensions(certificate.getExtensions()) : null;
        KeyUsage usage = certificate.hasExtensions() ? KeyUsage.fromExtensions(certificate.getExtensions()) : null;
        if (constraints == null && usage == null) {
            return certificate.getSubject().equals(certificate.getIssuer());
        }
        return (constraints != null && constraints.isCA()) || (usage != null && usage.hasUsages(KeyUsage.keyCertSign));
    }

    /**
     * Whether a list signer's certificate says that its key signs such lists.
     *
     * @param purpose the extended key usage of their signers
     * @param silenceIsAssent whether one without any extended key usage will do
     */
    static boolean maySignLists(X509CertificateHolder signer, ASN1ObjectIdentifier purpose, boolean silenceIsAssent) {
        try {
            ExtendedKeyUsage stated =
                    signer.hasExtensions() ? ExtendedKeyUsage.fromExtensions(signer.getExtensions()) : null;
            return stated == null
                    ? silenceIsAssent
                    : Arrays.asList(stated.getUsages()).contains(KeyPurposeId.getInstance(purpose));
        } catch (RuntimeException e) {
            return false;
        }
    }

    /**
     * Whether a certificate says that its key signs lists. Such a key is under the same CSCA as the document signers', may make
     * signatures as they do, and is kept by other people (Doc 9303-12 §7.1.1).
     */
    static boolean isListSigner(X509CertificateHolder certificate) {
        return Stream.of(MASTER_LISTS, DEVIATION_LISTS, DEFECT_LISTS)
                .anyMatch(purpose -> maySignLists(certificate, purpose, false));
    }
}
