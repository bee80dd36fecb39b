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
    private final EncodedCertificate certificate;
    private final Clock clock;
    private final SecureRandom random;

    DocumentSigner(
            IssuingState state, SigningKey key, EncodedCertificate certificate, Clock clock, SecureRandom random) {
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

    /** Its certificate, signed by the state's authority; if it was spoilt beyond reading, as it was before. */
    public X509CertificateHolder certificate() {
        return certificate.apparent();
    }

    /** Its certificate as its documents carry it. */
    public byte[] encodedCertificate() {
        return certificate.encoded().clone();
    }

    SigningKey key() {
        return key;
    }

    EncodedCertificate encoded() {
        return certificate;
    }

    /** The same key under another certificate. */
    DocumentSigner certifiedBy(EncodedCertificate other) {
        return new DocumentSigner(state, key, other, clock, random);
    }

    /** CMS SignedData over the content, dated by the clock, in DER. */
    byte[] sign(ASN1ObjectIdentifier type, byte[] content, EnvelopeOrder envelope, Edits<CmsStage> edits)
            throws IssuanceException {
        return new SignedContent(type, content, clock.instant(), envelope, edits)
                .sign(key, List.of(certificate), random);
    }
}
