// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * What a report says about a certificate. None of it is about the holder of the document.
 *
 * @param certificate itself
 */
public record CertificateFacts(X509CertificateHolder certificate) {
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{C}\\p{Zl}\\p{Zp}]");

    /** Distinguished name of the issuer, in one line that can be printed. */
    public String issuer() {
        return printable(certificate.getIssuer());
    }

    /** Distinguished name of the subject, in one line that can be printed. */
    public String subject() {
        return printable(certificate.getSubject());
    }

    /** Serial number in lower-case hexadecimal digits. */
    public String serialNumber() {
        return certificate.getSerialNumber().toString(16);
    }

    /** Country of the issuer in capitals; empty when the certificate names none. */
    public Optional<String> country() {
        return Certificates.country(certificate.getIssuer());
    }

    /** SHA-256 over the whole certificate in lower-case hexadecimal digits. */
    public String fingerprint() {
        try {
            return HexFormat.of().formatHex(HashAlgorithm.SHA256.hash(certificate.getEncoded()));
        } catch (IOException e) {
            throw new IllegalStateException("a decoded certificate cannot be encoded", e);
        }
    }

    /** First moment of its validity. */
    public Instant notBefore() {
        return certificate.getNotBefore().toInstant();
    }

    /** Last moment of its validity. */
    public Instant notAfter() {
        return certificate.getNotAfter().toInstant();
    }

    /** A name may hold anything: what would end a line, turn its direction or be no XML (XML 1.0 §2.2) becomes a question mark. */
    private static String printable(X500Name name) {
        return UNPRINTABLE.matcher(name.toString()).replaceAll("?");
    }
}
