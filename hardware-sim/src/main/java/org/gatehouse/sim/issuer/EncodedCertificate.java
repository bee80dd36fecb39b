// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.io.IOException;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * A certificate as it is given out, which may be spoilt, and the genuine one that it was made from.
 *
 * @param genuine as the authority meant it
 * @param encoded the bytes given out
 */
record EncodedCertificate(X509CertificateHolder genuine, byte[] encoded) {

    static EncodedCertificate of(X509CertificateHolder certificate) {
        return new EncodedCertificate(certificate, der(certificate));
    }

    /** What a reader takes it for: the spoilt one if it can be read, else the genuine one. */
    X509CertificateHolder apparent() {
        try {
            return new X509CertificateHolder(encoded);
        } catch (IOException | RuntimeException e) {
            return genuine;
        }
    }

    private static byte[] der(X509CertificateHolder certificate) {
        try {
            return certificate.toASN1Structure().getEncoded(ASN1Encoding.DER);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
    }

    @Override
    public String toString() {
        return "EncodedCertificate[" + encoded.length + " bytes]";
    }
}
