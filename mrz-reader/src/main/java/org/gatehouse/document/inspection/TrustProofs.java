// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.List;
import java.util.Optional;
import org.gatehouse.document.authenticity.ActiveAuthentication;
import org.gatehouse.document.authenticity.ChipAuthenticationMapping;
import org.gatehouse.document.authenticity.ChipAuthenticationOffer;
import org.gatehouse.document.chip.ChipAuthenticationRequest;
import org.gatehouse.document.chip.MappingProof;
import org.gatehouse.document.lds.LdsException;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.CardSecurityVerdict;
import org.gatehouse.document.trust.PassiveAuthentication;

/** The proofs by what the files of the chip say. For any number of threads. */
final class TrustProofs implements ChipProofs {
    private final PassiveAuthentication passive;

    TrustProofs(PassiveAuthentication passive) {
        this.passive = passive;
    }

    @Override
    public CardSecurityVerdict cardSecurity(byte[] file) {
        return passive.verifyCardSecurity(file);
    }

    @Override
    public Observation mapping(MappingProof proof, CardSecurityVerdict card) {
        return card.content()
                .flatMap(TrustProofs::infos)
                .map(infos -> Observation.of(ChipAuthenticationMapping.verify(proof, infos)))
                .orElseGet(() -> Observation.undetermined("EF.CardSecurity does not verify"));
    }

    @Override
    public List<ChipAuthenticationRequest> offers(byte[] dg14) {
        return dg14(dg14).map(ChipAuthenticationOffer::of).orElse(List.of());
    }

    @Override
    public Observation signature(byte[] dg15, Optional<byte[]> dg14, byte[] challenge, byte[] response) {
        return Observation.of(ActiveAuthentication.verify(dg15, dg14.flatMap(TrustProofs::dg14), challenge, response));
    }

    private static Optional<SecurityInfos> dg14(byte[] file) {
        try {
            return Optional.of(SecurityInfos.ofDg14(file));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }

    private static Optional<SecurityInfos> infos(byte[] content) {
        try {
            return Optional.of(SecurityInfos.ofCardSecurity(content));
        } catch (LdsException e) {
            return Optional.empty();
        }
    }
}
