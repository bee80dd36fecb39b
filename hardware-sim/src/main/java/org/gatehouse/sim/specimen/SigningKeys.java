// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.specimen;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.TreeMap;
import org.gatehouse.sim.issuer.CertificateOrder;
import org.gatehouse.sim.issuer.CountrySigningAuthority;
import org.gatehouse.sim.issuer.DocumentSigner;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.TestState;

/** The states that issue specimens: one for each pair of authority's and signer's keys, established when first needed. */
final class SigningKeys {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, CountrySigningAuthority> authorities = new TreeMap<>();
    private final Map<String, TestState> states = new TreeMap<>();

    SigningKeys(Clock clock) {
        this.clock = clock;
    }

    synchronized TestState state(String authorityProfile, String signerProfile) throws IssuanceException {
        String name = authorityProfile + "/" + signerProfile;
        TestState state = states.get(name);
        if (state == null) {
            CountrySigningAuthority authority = authority(authorityProfile);
            DocumentSigner signer = authority.appointDocumentSigner(
                    authority.documentSignerOrder().keyed(Profiles.read(signerProfile)));
            state = TestState.of(authority, signer, random);
            states.put(name, state);
        }
        return state;
    }

    private CountrySigningAuthority authority(String profile) throws IssuanceException {
        CountrySigningAuthority authority = authorities.get(profile);
        if (authority == null) {
            CertificateOrder order = CertificateOrder.ofAuthority(IssuingState.UTOPIA, clock.instant())
                    .keyed(Profiles.read(profile));
            authority = CountrySigningAuthority.establish(IssuingState.UTOPIA, order, clock, random);
            authorities.put(profile, authority);
        }
        return authority;
    }
}
