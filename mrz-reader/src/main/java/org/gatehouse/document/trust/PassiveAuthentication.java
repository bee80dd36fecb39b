// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.io.IOException;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.bouncycastle.cert.X509CertificateHolder;

/**
 * Passive authentication (Doc 9303-11 §5.1) of a raw EF.SOD. Everything is answered separately and nothing is thrown: a
 * document from an issuer that nobody knows can still have a right signature, and the report says both.
 */
public final class PassiveAuthentication {
    private final TrustStore trust;
    private final Clock clock;

    /**
     * @param trust the CSCAs and lists
     * @param clock tells the day on which certificates must be valid
     */
    public PassiveAuthentication(TrustStore trust, Clock clock) {
        this.trust = trust;
        this.clock = clock;
    }

    /** Verifies the security object of a raw EF.SOD, at most 64 KiB. */
    public PassiveVerdict verify(byte[] sodFile) {
        try {
            return verify(SecurityObject.of(sodFile));
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Bouncy Castle decodes certificates and attributes late, so a strange one may only be met here.
            return PassiveVerdict.unknown("EF.SOD cannot be decoded");
        }
    }

    private PassiveVerdict verify(SecurityObject object) {
        Optional<X509CertificateHolder> signer = object.documentSigner();
        if (signer.isEmpty()) {
            String why = "EF.SOD does not hold the certificate that its signer names";
            return PassiveVerdict.of(object.hash(), Finding.unknown(why), object.groups(), Optional.empty(), why);
        }
        return chain(object, signer.get());
    }

    private PassiveVerdict chain(SecurityObject object, X509CertificateHolder documentSigner) {
        Date now = Date.from(clock.instant());
        IssuerSearch.Found found = new IssuerSearch(trust.certificates()).search(documentSigner);
        Finding chain = Certificates.maySignDocuments(documentSigner)
                ? found.finding()
                : Finding.broken("the certificate's key may not sign documents");
        return new PassiveVerdict(
                object.hash(),
                object.signature(documentSigner),
                chain,
                found.issuer()
                        .map(csca -> Certificates.validity(csca, now))
                        .orElseGet(() -> Finding.unknown("no trusted CSCA was found")),
                Certificates.validity(documentSigner, now),
                found.issuer().isPresent()
                        ? new Revocation(trust, now).of(documentSigner)
                        : Finding.unknown("no trusted CSCA was found"),
                found.issuer().isPresent()
                        ? Finding.holds("")
                        : Finding.unknown("the chain does not end in the trust store"),
                object.groups(),
                Certificates.country(documentSigner.getIssuer()));
    }
}
