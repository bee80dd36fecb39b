// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.function.UnaryOperator;

/**
 * What is to go wrong while a document is personalised: changes to the bytes at every stage, so that a hostile document is
 * data. Everything after a stage is computed from what the edit leaves: a data group edited before hashing has a valid
 * hash and signature, one edited when finished has not. {@link DerPath} makes edits of single elements.
 *
 * <p>Immutable; each method gives a copy with one edit more, and two edits at one stage follow each other. An edit gets its own
 * copy of the bytes.
 */
public final class DocumentEdits {
    private static final DocumentEdits NONE =
            new DocumentEdits(Edits.none(), Edits.none(), Edits.none(), Edits.none(), Edits.none());

    private final Edits<LdsFile> beforeHashing;
    private final Edits<LdsFile> finished;
    private final Edits<CmsStage> securityObject;
    private final Edits<CmsStage> cardSecurity;
    private final Edits<CertificateStage> signerCertificate;

    private DocumentEdits(
            Edits<LdsFile> beforeHashing,
            Edits<LdsFile> finished,
            Edits<CmsStage> securityObject,
            Edits<CmsStage> cardSecurity,
            Edits<CertificateStage> signerCertificate) {
        this.beforeHashing = beforeHashing;
        this.finished = finished;
        this.securityObject = securityObject;
        this.cardSecurity = cardSecurity;
        this.signerCertificate = signerCertificate;
    }

    /** A document as ordered. */
    public static DocumentEdits none() {
        return NONE;
    }

    /** Changes a whole file, header included, before data groups are hashed; EF.SOD and EF.CardSecurity are not yet there. */
    public DocumentEdits beforeHashing(LdsFile file, UnaryOperator<byte[]> edit) {
        return new DocumentEdits(
                beforeHashing.and(file, edit), finished, securityObject, cardSecurity, signerCertificate);
    }

    /**
     * Changes what stands inside a file's outermost data object before data groups are hashed; the header's length follows.
     * For DG14 that is the SET of SecurityInfos, for DG15 the SubjectPublicKeyInfo.
     */
    public DocumentEdits contentOf(LdsFile file, UnaryOperator<byte[]> edit) {
        return beforeHashing(file, DerPath.at().value(edit));
    }

    /** Changes a finished file: nobody hashes or signs what comes out. */
    public DocumentEdits finished(LdsFile file, UnaryOperator<byte[]> edit) {
        return new DocumentEdits(
                beforeHashing, finished.and(file, edit), securityObject, cardSecurity, signerCertificate);
    }

    /** Changes EF.SOD in the making. */
    public DocumentEdits securityObject(CmsStage stage, UnaryOperator<byte[]> edit) {
        return new DocumentEdits(
                beforeHashing, finished, securityObject.and(stage, edit), cardSecurity, signerCertificate);
    }

    /** Changes EF.CardSecurity in the making; nothing happens if none is ordered. */
    public DocumentEdits cardSecurity(CmsStage stage, UnaryOperator<byte[]> edit) {
        return new DocumentEdits(
                beforeHashing, finished, securityObject, cardSecurity.and(stage, edit), signerCertificate);
    }

    /**
     * Changes the document signer's certificate as the authority makes it: {@link TestState#issue(PassportOrder,
     * DocumentEdits)} has the signer's own key certified anew. The SignerInfo names the signer as the edited
     * certificate does, if that can still be read, else as the genuine one does.
     */
    public DocumentEdits signerCertificate(CertificateStage stage, UnaryOperator<byte[]> edit) {
        return new DocumentEdits(
                beforeHashing, finished, securityObject, cardSecurity, signerCertificate.and(stage, edit));
    }

    Edits<LdsFile> beforeHashing() {
        return beforeHashing;
    }

    Edits<LdsFile> finished() {
        return finished;
    }

    Edits<CmsStage> securityObject() {
        return securityObject;
    }

    Edits<CmsStage> cardSecurity() {
        return cardSecurity;
    }

    Edits<CertificateStage> signerCertificate() {
        return signerCertificate;
    }
}
