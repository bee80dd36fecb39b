// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.List;
import java.util.Optional;

/** What the verification of any security object says: EF.SOD or EF.CardSecurity (BSI TR-03135-1 §5.6.4.2 and §5.6.4.3). */
public sealed interface SecurityObjectVerdict permits PassiveVerdict, CardSecurityVerdict {

    /** The hash in the signed attributes is that of the content. */
    Finding hash();

    /** The signature was made with the document signer's key. */
    Finding signature();

    /** Who the signer is. */
    IssuerVerdict issuer();

    /** The algorithms that stand behind the answers, as far as they were met. */
    List<AlgorithmUse> algorithms();

    /** The document signer certificate was signed by a trusted CSCA. */
    default Finding dsSignature() {
        return issuer().dsSignature();
    }

    /** That CSCA is within its validity. */
    default Finding cscaValidity() {
        return issuer().cscaValidity();
    }

    /** The document signer certificate is within its validity. */
    default Finding dsValidity() {
        return issuer().dsValidity();
    }

    /** The document signer certificate is on no revocation list. */
    default Finding dsRevocation() {
        return issuer().dsRevocation();
    }

    /** The chain ends in the trust store. */
    default Finding trustStatus() {
        return issuer().trustStatus();
    }

    /** The document signer certificate; empty when it was not found. */
    default Optional<CertificateFacts> documentSigner() {
        return issuer().documentSigner();
    }

    /** The CSCA certificate that the chain ends in; empty when none was found. */
    default Optional<CertificateFacts> csca() {
        return issuer().csca();
    }

    /** Country of the document signer certificate's issuer, in capitals; empty when it names none. */
    default Optional<String> dsCountry() {
        return documentSigner().flatMap(CertificateFacts::country);
    }

    /** Whether the security object is what its signer signed. Says nothing about who the signer is. */
    default boolean objectVerified() {
        return hash().holds() && signature().holds();
    }

    /** What is worth a remark though it decides nothing. */
    default List<String> remarks() {
        return algorithms().stream()
                .filter(use -> use.acceptance() == Acceptance.DEPRECATED)
                .map(use -> use.purpose() + ": " + use.reason())
                .toList();
    }
}
