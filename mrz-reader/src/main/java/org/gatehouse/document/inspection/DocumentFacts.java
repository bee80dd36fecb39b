// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.trust.AlgorithmUse;
import org.gatehouse.document.trust.CertificateFacts;

/**
 * What is known about a document that says nothing about its holder (BSI TR-03135-1 §6.3).
 *
 * @param documentCode document code of the MRZ, fillers cut off
 * @param issuingState issuing state of the MRZ, fillers cut off
 * @param ldsVersion version of the logical data structure as EF.SOD or EF.COM gives it
 * @param documentSigner the certificate of who signed EF.SOD
 * @param csca the certificate of who issued that one, when it is trusted
 * @param algorithms what was used, by purpose, in the order of use
 * @param defects known defects that apply to the document signer
 */
public record DocumentFacts(
        Optional<String> documentCode,
        Optional<String> issuingState,
        Optional<String> ldsVersion,
        Optional<CertificateFacts> documentSigner,
        Optional<CertificateFacts> csca,
        List<AlgorithmUse> algorithms,
        List<String> defects) {

    public DocumentFacts {
        algorithms = List.copyOf(algorithms);
        defects = List.copyOf(defects);
    }

    DocumentFacts withDefects(List<String> names) {
        return new DocumentFacts(documentCode, issuingState, ldsVersion, documentSigner, csca, algorithms, names);
    }

    /** Nothing is known. */
    static DocumentFacts none() {
        return new DocumentFacts(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of());
    }
}
