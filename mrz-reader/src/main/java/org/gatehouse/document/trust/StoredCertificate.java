// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.Instant;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.DefaultAlgorithmNameFinder;

/**
 * A certificate of a store, for somebody who reads a list of them.
 *
 * @param kind CSCA or document signer
 * @param country of its subject, in capitals; empty when it names none
 * @param subject distinguished name
 * @param issuer distinguished name
 * @param serialNumber in hexadecimal
 * @param fingerprint SHA-256 of its bytes
 * @param notBefore start of its validity
 * @param notAfter end of its validity
 * @param algorithm with which it was signed
 * @param standing who signed it, as far as the store knew when it was imported
 */
public record StoredCertificate(
        TrustObject.Kind kind,
        String country,
        String subject,
        String issuer,
        String serialNumber,
        Fingerprint fingerprint,
        Instant notBefore,
        Instant notAfter,
        String algorithm,
        TrustObject.Standing standing) {

    static StoredCertificate of(TrustObject object, X509CertificateHolder certificate) {
        return new StoredCertificate(
                object.kind(),
                Certificates.country(certificate.getSubject()).orElse(""),
                certificate.getSubject().toString(),
                certificate.getIssuer().toString(),
                certificate.getSerialNumber().toString(16),
                object.fingerprint(),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                new DefaultAlgorithmNameFinder().getAlgorithmName(certificate.getSignatureAlgorithm()),
                object.standing());
    }

    /** Whether another certificate stands in for this one: of the same issuer and serial number, with other bytes. */
    boolean changedTo(StoredCertificate other) {
        return issuer.equals(other.issuer)
                && serialNumber.equals(other.serialNumber)
                && !fingerprint.equals(other.fingerprint);
    }
}
