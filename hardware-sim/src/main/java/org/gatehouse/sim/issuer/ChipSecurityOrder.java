// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a chip protects its data and proves itself (Doc 9303-11 §4 and §6): what EF.CardAccess, DG14, DG15 and
 * EF.CardSecurity announce, and the keys that go with it.
 *
 * @param pace what EF.CardAccess announces, if the order's access protocols offer PACE at all
 * @param can the card access number, six digits, if one is printed
 * @param chipAuthentication keys in DG14, best first or not
 * @param activeAuthentication the key in DG15
 * @param mapping the key of PACE-CAM in EF.CardSecurity
 * @param cardSecurity how EF.CardSecurity is signed, if there is one
 */
public record ChipSecurityOrder(
        List<PaceOffer> pace,
        Optional<String> can,
        List<AgreementKeyOrder> chipAuthentication,
        Optional<ActiveAuthenticationOrder> activeAuthentication,
        Optional<AgreementKeyOrder> mapping,
        Optional<EnvelopeOrder> cardSecurity) {
    public ChipSecurityOrder {
        pace = List.copyOf(pace);
        chipAuthentication = List.copyOf(chipAuthentication);
    }

    /** PACE with the generic mapping and AES-128 in this group, and nothing to prove the chip by. */
    public static ChipSecurityOrder unproved(StandardizedGroup group) {
        return new ChipSecurityOrder(
                List.of(PaceOffer.of(PaceMapping.GENERIC, ChipCipher.AES_128, group)),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** The same, and a key number 1 for chip authentication with AES-128 on the same curve: what test states issue. */
    public static ChipSecurityOrder standard(StandardizedGroup curve) {
        return unproved(curve)
                .withChipAuthentication(
                        AgreementKeyOrder.of(ChipCipher.AES_128, curve).withKeyId(1));
    }

    /** The same announcing exactly this. */
    public ChipSecurityOrder withPace(PaceOffer... offers) {
        return new ChipSecurityOrder(
                List.of(offers), can, chipAuthentication, activeAuthentication, mapping, cardSecurity);
    }

    /** The same with a card access number. */
    public ChipSecurityOrder withCan(String number) {
        return new ChipSecurityOrder(
                pace, Optional.of(number), chipAuthentication, activeAuthentication, mapping, cardSecurity);
    }

    /** The same with exactly these keys for chip authentication. */
    public ChipSecurityOrder withChipAuthentication(AgreementKeyOrder... keys) {
        return new ChipSecurityOrder(pace, can, List.of(keys), activeAuthentication, mapping, cardSecurity);
    }

    /** The same with active authentication. */
    public ChipSecurityOrder withActiveAuthentication(ActiveAuthenticationOrder key) {
        return new ChipSecurityOrder(pace, can, chipAuthentication, Optional.of(key), mapping, cardSecurity);
    }

    /**
     * The same with PACE-CAM announced besides what is announced already, a mapping key in that group, and an
     * EF.CardSecurity that states the key by the number of its group, as TR-03110-3 §A.2.1.1 prefers.
     */
    public ChipSecurityOrder withChipAuthenticationMapping(ChipCipher cipher, StandardizedGroup curve) {
        List<PaceOffer> offers = new ArrayList<>(pace);
        offers.add(PaceOffer.of(PaceMapping.CHIP_AUTHENTICATION, cipher, curve));
        AgreementKeyOrder key = AgreementKeyOrder.of(cipher, curve).stated(ParameterForm.STANDARDIZED);
        return new ChipSecurityOrder(
                        offers, can, chipAuthentication, activeAuthentication, Optional.of(key), cardSecurity)
                .withCardSecurity(EnvelopeOrder.standard());
    }

    /** The same with this mapping key. */
    public ChipSecurityOrder withMapping(AgreementKeyOrder key) {
        return new ChipSecurityOrder(
                pace, can, chipAuthentication, activeAuthentication, Optional.of(key), cardSecurity);
    }

    /** The same with an EF.CardSecurity that is signed so. */
    public ChipSecurityOrder withCardSecurity(EnvelopeOrder envelope) {
        return new ChipSecurityOrder(
                pace, can, chipAuthentication, activeAuthentication, mapping, Optional.of(envelope));
    }

    /** Names the protocols, not the number. */
    @Override
    public String toString() {
        return "ChipSecurityOrder[" + pace + ", " + chipAuthentication + ", " + activeAuthentication + ", " + mapping
                + "]";
    }
}
