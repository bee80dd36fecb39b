// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.SignerId;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.trust.Defect;
import org.gatehouse.document.trust.DefectKind;
import org.gatehouse.document.trust.DefectParameters;
import org.gatehouse.document.trust.TrustStore;
import org.junit.jupiter.api.Test;

class KnownDefectsTest {
    private static final X509CertificateHolder SIGNER = Exhibits.SIGNER.certificate();
    private static final Defect REPLACED =
            new Defect(DefectKind.SIGNER_REPLACED, new DefectParameters.Replacement(SIGNER), "");
    private static final Defect WRONGLY_NAMED = named(new SignerId(SIGNER.getIssuer(), SIGNER.getSerialNumber()));
    private static final Defect REVOKED =
            new Defect(DefectKind.SIGNER_REVOKED, new DefectParameters.Status(2), "told to people");
    private static final Defect UNREADABLE =
            new Defect(DefectKind.SIGNER_REPLACED, new DefectParameters.Unreadable(), "");
    /** Parameters of another defect stand for nothing. */
    private static final Defect STRAYED =
            new Defect(DefectKind.SIGNER_REVOKED, new DefectParameters.Replacement(SIGNER), "");

    private static Defect named(SignerId signer) {
        return new Defect(DefectKind.WRONG_SIGNER_IDENTIFIER, new DefectParameters.CorrectedSigner(signer), "");
    }

    @Test
    void theReplacementIsThatOfTheDocumentsSigner() {
        assertThat(new KnownDefects(List.of(REVOKED, REPLACED), List.of()).replacement())
                .contains(SIGNER);
        assertThat(new KnownDefects(List.of(REVOKED), List.of(REPLACED)).replacement())
                .isEmpty();
        assertThat(new KnownDefects(List.of(UNREADABLE, STRAYED), List.of()).replacement())
                .isEmpty();
        assertThat(KnownDefects.none().replacement()).isEmpty();
    }

    @Test
    void theRightSignerIsTheOneThatTheTrustStoreHasUnderThatName() throws Exception {
        TrustStore without = Exhibits.trust();
        TrustStore with = new TrustStore(
                List.of(Exhibits.AUTHORITY.certificate()),
                List.of(),
                List.of(Exhibits.AUTHORITY.appointDocumentSigner().certificate(), SIGNER),
                without.defects(),
                Optional.empty());
        KnownDefects known = new KnownDefects(List.of(REVOKED, WRONGLY_NAMED), List.of());
        assertThat(known.rightSigner(with)).contains(SIGNER);
        assertThat(known.rightSigner(without)).isEmpty();
        assertThat(new KnownDefects(List.of(REVOKED), List.of(WRONGLY_NAMED)).rightSigner(with))
                .isEmpty();
        Defect another =
                named(new SignerId(SIGNER.getIssuer(), SIGNER.getSerialNumber().negate()));
        assertThat(new KnownDefects(List.of(another), List.of()).rightSigner(with))
                .isEmpty();
    }

    @Test
    void theReportNamesKindStatusAndFile() {
        assertThat(new KnownDefects(List.of(REVOKED, REPLACED), List.of(REVOKED)).names())
                .containsExactly("SIGNER_REVOKED(2)", "SIGNER_REPLACED", "SIGNER_REVOKED(2) of EF.CardSecurity");
    }
}
