// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Optional;
import java.util.Set;

/**
 * What is known about the signer of a security object (BSI TR-03135-1 §5.6.4.3).
 *
 * @param dsSignature the document signer certificate was signed by a trusted CSCA, or is itself in the trust store
 * @param cscaValidity that CSCA is within its validity
 * @param dsValidity the document signer certificate is within its validity
 * @param dsRevocation the document signer certificate is on no revocation list
 * @param trustStatus the chain ends in the trust store, nothing in it is revoked above the document signer, and the document
 *     signer certificate keeps to its profile
 * @param documentSigner the document signer certificate; empty when it was not found
 * @param csca the CSCA certificate that the chain ends in; empty when none was found
 * @param deviations of the document signer certificate from its profile, tolerated or not
 */
public record IssuerVerdict(
        Finding dsSignature,
        Finding cscaValidity,
        Finding dsValidity,
        Finding dsRevocation,
        Finding trustStatus,
        Optional<CertificateFacts> documentSigner,
        Optional<CertificateFacts> csca,
        Set<CertificateDeviation> deviations) {

    public IssuerVerdict {
        deviations = Set.copyOf(deviations);
    }

    /** Nothing is known, for this reason. */
    static IssuerVerdict unknown(String why) {
        Finding unknown = Finding.unknown(why);
        return new IssuerVerdict(
                unknown, unknown, unknown, unknown, unknown, Optional.empty(), Optional.empty(), Set.of());
    }

    /** Whether every answer is good. */
    public boolean holds() {
        return dsSignature.holds()
                && cscaValidity.holds()
                && dsValidity.holds()
                && dsRevocation.holds()
                && trustStatus.holds();
    }
}
