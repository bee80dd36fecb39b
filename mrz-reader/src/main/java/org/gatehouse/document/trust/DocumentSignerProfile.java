// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.math.BigInteger;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.bouncycastle.cert.X509CertificateHolder;
import org.jspecify.annotations.Nullable;

/** Holds a document signer certificate against its profile (Doc 9303-12 §7.1; BSI TR-03105-5.1 LDS_H_48 to LDS_H_66). */
final class DocumentSignerProfile {
    static final ASN1ObjectIdentifier DOCUMENT_TYPES = new ASN1ObjectIdentifier("2.23.136.1.1.6.2");

    private static final ASN1ObjectIdentifier NAME_CHANGE = new ASN1ObjectIdentifier("2.23.136.1.1.6.1");
    private static final int MAX_SERIAL_BYTES = 20;
    private static final Instant GENERALIZED_FROM = Instant.parse("2050-01-01T00:00:00Z");

    private static final Set<ASN1ObjectIdentifier> KNOWN = Set.of(
            Extension.authorityKeyIdentifier,
            Extension.subjectKeyIdentifier,
            Extension.keyUsage,
            Extension.extendedKeyUsage,
            Extension.privateKeyUsagePeriod,
            Extension.certificatePolicies,
            Extension.subjectAlternativeName,
            Extension.issuerAlternativeName,
            Extension.basicConstraints,
            Extension.cRLDistributionPoints,
            DOCUMENT_TYPES,
            NAME_CHANGE);

    private DocumentSignerProfile() {}

    static Set<CertificateDeviation> deviations(X509CertificateHolder certificate) {
        Set<CertificateDeviation> found = EnumSet.noneOf(CertificateDeviation.class);
        TBSCertificate signed = certificate.toASN1Structure().getTBSCertificate();
        if (signed.getVersionNumber() != 3) {
            found.add(CertificateDeviation.VERSION);
        }
        BigInteger serial = signed.getSerialNumber().getValue();
        if (serial.signum() <= 0 || serial.toByteArray().length > MAX_SERIAL_BYTES) {
            found.add(CertificateDeviation.SERIAL_NUMBER);
        }
        if (!Certificates.sameAlgorithmTwice(certificate)) {
            found.add(CertificateDeviation.SIGNATURE_ALGORITHM);
        }
        if (Certificates.country(signed.getIssuer()).isEmpty()) {
            found.add(CertificateDeviation.ISSUER_COUNTRY);
        }
        if (!wellWritten(signed.getStartDate()) || !wellWritten(signed.getEndDate())) {
            found.add(CertificateDeviation.VALIDITY);
        }
        if (certificate.getExtension(Extension.extendedKeyUsage) != null) {
            found.add(CertificateDeviation.EXTENDED_KEY_USAGE);
        }
        try {
            extensions(signed.getExtensions(), found);
        } catch (RuntimeException e) {
            found.add(CertificateDeviation.EXTENSIONS);
        }
        if (Certificates.authorityKeyIdentifier(certificate).isEmpty()) {
            found.add(CertificateDeviation.AUTHORITY_KEY_IDENTIFIER);
        }
        return found;
    }

    private static void extensions(@Nullable Extensions extensions, Set<CertificateDeviation> found) {
        KeyUsage usage = extensions == null ? null : KeyUsage.fromExtensions(extensions);
        if (extensions == null || usage == null) {
            found.add(CertificateDeviation.KEY_USAGE);
            return;
        }
        if (!usage.hasUsages(KeyUsage.digitalSignature)) {
            found.add(CertificateDeviation.KEY_USAGE);
        }
        if (!extensions.getExtension(Extension.keyUsage).isCritical()) {
            found.add(CertificateDeviation.KEY_USAGE_NOT_CRITICAL);
        }
        for (ASN1ObjectIdentifier critical : extensions.getCriticalExtensionOIDs()) {
            if (!KNOWN.contains(critical)) {
                found.add(CertificateDeviation.CRITICAL_EXTENSION);
            }
        }
    }

    /** RFC 5280 §4.1.2.5: UTCTime through 2049, GeneralizedTime from then on. */
    private static boolean wellWritten(Time time) {
        boolean generalized = time.toASN1Primitive() instanceof ASN1GeneralizedTime;
        return generalized == !time.getDate().toInstant().isBefore(GENERALIZED_FROM);
    }
}
