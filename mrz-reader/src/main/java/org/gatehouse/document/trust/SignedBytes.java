// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;

/** The part of a certificate or list that its signature covers, as it was decoded: never normalised. */
final class SignedBytes {
    private SignedBytes() {}

    static byte[] of(X509CertificateHolder certificate) {
        try {
            return certificate.toASN1Structure().getTBSCertificate().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a decoded certificate cannot be encoded", e);
        }
    }

    /** A whole certificate. */
    static byte[] whole(X509CertificateHolder certificate) {
        try {
            return certificate.getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a decoded certificate cannot be encoded", e);
        }
    }

    static byte[] of(X509CRLHolder list) {
        try {
            return list.toASN1Structure().getTBSCertList().getEncoded();
        } catch (IOException e) {
            throw new IllegalStateException("a decoded revocation list cannot be encoded", e);
        }
    }
}
