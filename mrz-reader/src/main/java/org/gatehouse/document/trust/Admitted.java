// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate that may go into the store.
 *
 * @param kind CSCA or document signer
 * @param fingerprint of its bytes
 * @param encoded its bytes as they came
 * @param certificate decoded
 */
record Admitted(TrustObject.Kind kind, Fingerprint fingerprint, byte[] encoded, X509CertificateHolder certificate) {
    private static final int MAX_BYTES = 64 << 10;
    private static final int MAX_NAMES = 8192;

    /**
     * @param encoded as it came
     * @param kind what the list that it came in says that it is; empty asks the certificate
     * @throws RefusedImportException when it cannot be decoded, or could never verify anything
     */
    static Admitted of(byte[] encoded, Optional<TrustObject.Kind> kind) throws RefusedImportException {
        if (encoded.length > MAX_BYTES) {
            throw new RefusedImportException(RejectionCode.TOO_LARGE, "The certificate is larger than 64 KiB.");
        }
        X509CertificateHolder certificate = decode(encoded);
        // What is verified and hashed later is encoded anew: it has to be the bytes that came.
        if (!Arrays.equals(encoded, SignedBytes.whole(certificate))) {
            throw new RefusedImportException(
                    RejectionCode.MALFORMED, "The certificate is not in DER (Doc 9303-12 §7.1).");
        }
        if (!PublicKeys.usable(certificate.getSubjectPublicKeyInfo())) {
            throw new RefusedImportException(
                    RejectionCode.KEY_NOT_SUPPORTED,
                    "The key of " + certificate.getSubject()
                            + " is of no supported kind or size, or its parameters are those of no named curve.");
        }
        TrustObject.Kind known = kind.or(() -> CertificatePurpose.of(certificate))
                .orElseThrow(() -> new RefusedImportException(
                        RejectionCode.OTHER_PURPOSE,
                        certificate.getSubject() + " is neither a CSCA nor a document signer."));
        return new Admitted(known, Fingerprint.of(encoded), encoded, certificate);
    }

    /** Everything that is asked later is asked here once: Bouncy Castle decodes extensions and dates late. */
    private static X509CertificateHolder decode(byte[] encoded) throws RefusedImportException {
        try {
            Nesting.check(encoded);
            X509CertificateHolder certificate = new X509CertificateHolder(encoded);
            int names = certificate.getSubject().toString().length()
                    + certificate.getIssuer().toString().length();
            if (names > MAX_NAMES
                    || certificate.getSignature().length == 0
                    || certificate.getNotAfter().before(certificate.getNotBefore())) {
                throw new RefusedImportException(
                        RejectionCode.MALFORMED,
                        "The certificate is never valid or not signed, or its names are endless.");
            }
            return certificate;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw new RefusedImportException(RejectionCode.MALFORMED, "The certificate cannot be decoded.");
        }
    }

    @Override
    public String toString() {
        return "Admitted[" + kind + " " + fingerprint + "]";
    }
}
