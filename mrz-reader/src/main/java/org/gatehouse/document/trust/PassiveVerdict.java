// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.util.Optional;

/**
 * What passive authentication says about one EF.SOD (Doc 9303-11 §5.1; BSI TR-03135-1 §5.6.4.2 and §5.6.4.3).
 *
 * @param hash the hash in the signed attributes is that of the content
 * @param signature the signature was made with the document signer's key
 * @param dsSignature the document signer certificate was signed by a trusted CSCA
 * @param cscaValidity that CSCA is within its validity
 * @param dsValidity the document signer certificate is within its validity
 * @param dsRevocation the document signer certificate is on no revocation list
 * @param trustStatus the chain ends in the trust store
 * @param groups the data group hashes; empty when the content cannot be read
 * @param dsCountry country of the document signer certificate's issuer, in capitals; empty when it names none
 */
public record PassiveVerdict(
        Finding hash,
        Finding signature,
        Finding dsSignature,
        Finding cscaValidity,
        Finding dsValidity,
        Finding dsRevocation,
        Finding trustStatus,
        Optional<GroupHashes> groups,
        Optional<String> dsCountry) {

    /** Nothing could be decided, for this reason. */
    static PassiveVerdict unknown(String why) {
        return of(Finding.unknown(why), Finding.unknown(why), Optional.empty(), Optional.empty(), why);
    }

    /** The security object itself was looked at; its signer was not. */
    static PassiveVerdict of(
            Finding hash, Finding signature, Optional<GroupHashes> groups, Optional<String> country, String why) {
        Finding unknown = Finding.unknown(why);
        return new PassiveVerdict(hash, signature, unknown, unknown, unknown, unknown, unknown, groups, country);
    }

    /** Whether the security object is what its signer signed. Says nothing about who the signer is. */
    public boolean objectVerified() {
        return hash.holds() && signature.holds();
    }
}
