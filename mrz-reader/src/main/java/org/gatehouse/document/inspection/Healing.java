// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Map;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.document.trust.IssuerVerdict;
import org.gatehouse.document.trust.PassiveAuthentication;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;

/** Judges a document again with the certificate that a defect list gives for its signer (BSI TR-03135-1 §5.8.2). */
record Healing(PassiveAuthentication passive, TrustStore trust) {

    /**
     * @param examination the document as it shall be judged
     * @param observations what its checks come to
     */
    record Healed(Examination examination, Map<CheckId, Observation> observations) {}

    /** The same document where no defect calls for another certificate. */
    Healed of(Examination examination, KnownDefects defects) {
        Optional<X509CertificateHolder> replacement = defects.replacement();
        Optional<X509CertificateHolder> right = defects.rightSigner(trust);
        Optional<PassiveVerdict> verdict = replacement
                .or(() -> right)
                .flatMap(certificate -> examination.securityObject().map(sod -> passive.verify(sod, certificate)))
                .map(found -> replacement.isPresent() ? found : unchained(found));
        Examination healed = verdict.map(examination::with).orElse(examination);
        return new Healed(healed, healed.observations());
    }

    /** The list says who signed, and not that his certificate is good: his chain was not looked at. */
    private static PassiveVerdict unchained(PassiveVerdict verdict) {
        Finding open = Finding.unknown("the right signer's own certificate was not judged");
        IssuerVerdict named = verdict.issuer();
        IssuerVerdict issuer = new IssuerVerdict(
                open,
                named.cscaValidity(),
                named.dsValidity(),
                named.dsRevocation(),
                open,
                named.documentSigner(),
                named.csca(),
                named.deviations());
        return new PassiveVerdict(verdict.hash(), verdict.signature(), issuer, verdict.groups(), verdict.algorithms());
    }
}
