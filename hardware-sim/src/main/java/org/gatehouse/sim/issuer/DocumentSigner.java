// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.cert.X509CertificateHolder;

/** A document signer: the key that signs security objects, and its certificate (DSC). Safe for use by several threads. */
public final class DocumentSigner {
    private final IssuingState state;
    private final SigningKey key;
    private final X509CertificateHolder certificate;
    private final Clock clock;
    private final SecureRandom random;

    DocumentSigner(
            IssuingState state, SigningKey key, X509CertificateHolder certificate, Clock clock, SecureRandom random) {
        this.state = state;
        this.key = key;
        this.certificate = certificate;
        this.clock = clock;
        this.random = random;
    }

    /** The state that it signs for. */
    public IssuingState state() {
        return state;
    }

    /** Its certificate, signed by the state's authority. */
    public X509CertificateHolder certificate() {
        return certificate;
    }

    /** CMS SignedData over the content with the signer's certificate inside, dated by the clock, in DER. */
    byte[] sign(ASN1ObjectIdentifier type, byte[] content) throws IssuanceException {
        return new SignedContent(type, content, clock.instant())
                .sign(key, List.of(certificate), SignedContent.SignerIdentifier.ISSUER_AND_SERIAL_NUMBER, random);
    }
}
