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
        DocumentSigner signer = authority.appointDocumentSigner();
        return new TestState(authority, signer, new PassportIssuer(signer, random));
    }
}
