// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.security.KeyPair;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.operator.ContentSigner;

/**
 * A state with one document signer, everything as it should be: elliptic keys, because they are quick.
 *
 * @param cscaKey the CSCA's key
 * @param csca its certificate
 * @param signerKey the document signer's key
 * @param signer its certificate
 */
record TestIssuer(KeyPair cscaKey, X509CertificateHolder csca, KeyPair signerKey, X509CertificateHolder signer) {
    static final Clock CLOCK = Clock.fixed(CertificateDraft.NOW, ZoneOffset.UTC);
    static final TestIssuer UTOPIA = of("A");

    static TestIssuer of(String name) {
        KeyPair cscaKey = TestKeys.ec("secp256r1", name + " CSCA");
        KeyPair signerKey = TestKeys.ec("secp256r1", name + " signer");
        X509CertificateHolder csca = CertificateDraft.csca(cscaKey).signedBy(ecdsa(cscaKey));
        return new TestIssuer(
                cscaKey,
                csca,
                signerKey,
                CertificateDraft.documentSigner(signerKey, cscaKey).signedBy(ecdsa(cscaKey)));
    }

    static ContentSigner ecdsa(KeyPair key) {
        return TestKeys.signer(key, "SHA256withECDSA");
    }

    ContentSigner cscaSigner() {
        return ecdsa(cscaKey);
    }

    /** A document signer certificate to change, for {@link #signerKey}. */
    CertificateDraft signerDraft() {
        return CertificateDraft.documentSigner(signerKey, cscaKey);
    }

    ObjectDraft object() {
        return object(signer);
    }

    ObjectDraft object(X509CertificateHolder certificate) {
        return new ObjectDraft(certificate, ecdsa(signerKey));
    }

    PassiveVerdict verify(byte[] sod) {
        return verify(sod, List.of(csca), List.of());
    }

    static PassiveVerdict verify(byte[] sod, List<X509CertificateHolder> certificates, List<X509CRLHolder> lists) {
        return new PassiveAuthentication(new TrustStore(certificates, lists), AlgorithmPolicy.standard(), CLOCK)
                .verify(sod);
    }
}
