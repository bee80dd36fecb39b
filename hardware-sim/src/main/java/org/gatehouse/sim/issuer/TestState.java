// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.security.SecureRandom;
import java.time.Clock;

/**
 * A state ready to issue: its authority, a document signer in the midst of its time, and the issuer under it.
 *
 * @param authority signs the signer's certificate; hand it to {@link TrustExport} to make the state known
 * @param signer signs this state's passports
 * @param issuer personalises them
 */
public record TestState(CountrySigningAuthority authority, DocumentSigner signer, PassportIssuer issuer) {

    /** Generates all keys of the state; some hundred milliseconds for elliptic curves, some seconds for RSA. */
    public static TestState establish(IssuingState state, Clock clock, SecureRandom random) throws IssuanceException {
        CountrySigningAuthority authority = CountrySigningAuthority.establish(state, clock, random);
        return of(authority, authority.appointDocumentSigner(), random);
    }

    /** A state of an authority and a signer that were made to order. */
    public static TestState of(CountrySigningAuthority authority, DocumentSigner signer, SecureRandom random) {
        return new TestState(authority, signer, new PassportIssuer(signer, random));
    }

    /** Personalises one passport as ordered. */
    public IssuedPassport issue(PassportOrder order) throws IssuanceException {
        return issuer.issue(order);
    }

    /**
     * Personalises one passport, and lets it go wrong at the stages that are edited. Edits of the signer's certificate
     * have the signer's own key certified anew for this passport.
     *
     * @throws IssuanceException if the order cannot be printed, its portrait not be coded, or signing fails
     * @throws IllegalArgumentException if an edit finds nothing to edit
     */
    public IssuedPassport issue(PassportOrder order, DocumentEdits edits) throws IssuanceException {
        if (edits.signerCertificate().isEmpty()) {
            return issuer.issue(order, edits);
        }
        DocumentSigner spoilt = authority.certifyAnew(signer, edits.signerCertificate());
        return issuer.under(spoilt).issue(order, edits);
    }
}
