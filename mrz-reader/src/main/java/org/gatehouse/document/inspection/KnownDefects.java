// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.Defect;
import org.gatehouse.document.trust.DefectKind;
import org.gatehouse.document.trust.DefectParameters;
import org.gatehouse.document.trust.NamedSigner;
import org.gatehouse.document.trust.PassiveVerdict;
import org.gatehouse.document.trust.TrustStore;

/**
 * What defect lists know of one document's signers (BSI TR-03135-1 §5.8.2).
 *
 * @param ofDocument of who signed EF.SOD
 * @param ofCard of who signed EF.CardSecurity
 */
record KnownDefects(List<Defect> ofDocument, List<Defect> ofCard) {
    private static final KnownDefects NONE = new KnownDefects(List.of(), List.of());

    KnownDefects {
        ofDocument = List.copyOf(ofDocument);
        ofCard = List.copyOf(ofCard);
    }

    static KnownDefects none() {
        return NONE;
    }

    /** @param sod the raw EF.SOD, whose signer is looked for by name where its certificate is not there */
    static KnownDefects of(TrustStore trust, byte[] sod, PassiveVerdict verdict, Optional<CardSecurityVerdict> card) {
        List<Defect> document = verdict.documentSigner()
                .map(facts -> trust.defects().of(facts.certificate()))
                .or(() -> NamedSigner.of(sod).map(trust.defects()::of))
                .orElse(List.of());
        List<Defect> ofCard = card.flatMap(CardSecurityVerdict::documentSigner)
                .map(facts -> trust.defects().of(facts.certificate()))
                .orElse(List.of());
        return new KnownDefects(document, ofCard);
    }

    /** The certificate that stands in for one that cannot be decoded (§5.8.2.1.2). */
    Optional<X509CertificateHolder> replacement() {
        return ofDocument.stream()
                .filter(d -> d.kind() == DefectKind.SIGNER_REPLACED)
                .flatMap(d -> d.parameters(DefectParameters.Replacement.class).stream())
                .map(DefectParameters.Replacement::certificate)
                .findFirst();
    }

    /** The certificate of the signer whom EF.SOD should have named (§5.8.2.2.4), as far as the trust store has it. */
    Optional<X509CertificateHolder> rightSigner(TrustStore trust) {
        return ofDocument.stream()
                .filter(d -> d.kind() == DefectKind.WRONG_SIGNER_IDENTIFIER)
                .flatMap(d -> d.parameters(DefectParameters.CorrectedSigner.class).stream())
                .flatMap(right -> trust.documentSigners().stream().filter(right::names))
                .findFirst();
    }

    /** Their names, for the report. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        ofDocument.forEach(d -> names.add(name(d, "")));
        ofCard.forEach(d -> names.add(name(d, " of EF.CardSecurity")));
        return names;
    }

    private static String name(Defect defect, String whose) {
        return defect.kind()
                + (defect.status().isPresent() ? "(" + defect.status().getAsInt() + ")" : "")
                + whose;
    }
}
