// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.authenticity;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.math.ec.ECPoint;
import org.gatehouse.document.chip.MappingProof;
import org.gatehouse.document.lds.ChipAuthenticationPublicKeyInfo;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.trust.Finding;

/**
 * PACE with chip authentication mapping (Doc 9303-11 §4.4.3.5.2): the chip knows the private key to the static key in
 * EF.CardSecurity if its number CA.IC times that static key is the key that it used in the mapping. Whether EF.CardSecurity
 * was signed is told by {@link KeyCover}.
 */
public final class ChipAuthenticationMapping {

    private ChipAuthenticationMapping() {}

    /**
     * Holds what the chip said in PACE against its static key. Unknown when there is no static key that can be used; broken
     * when there is one and it does not fit.
     *
     * @param proof what the chip said
     * @param cardSecurity the signed content of EF.CardSecurity
     */
    public static Finding verify(MappingProof proof, SecurityInfos cardSecurity) {
        Optional<KnownCurve> curve = KnownCurve.ofParameterId(proof.parameterId());
        if (curve.isEmpty()) {
            return Finding.unknown("chip authentication mapping over domain parameters that it does not have");
        }
        List<ChipPublicKey.EllipticCurve> keys = keys(cardSecurity);
        if (keys.isEmpty()) {
            return Finding.unknown("EF.CardSecurity has no static key that can be used");
        }
        List<ECPoint> fitting = keys.stream()
                .filter(k -> k.curve() == curve.get())
                .map(ChipPublicKey.EllipticCurve::point)
                .toList();
        if (fitting.isEmpty()) {
            return Finding.broken("the static key in EF.CardSecurity is of other domain parameters");
        }
        return multiplied(proof, curve.get(), fitting);
    }

    private static Finding multiplied(MappingProof proof, KnownCurve curve, List<ECPoint> keys) {
        BigInteger order = curve.domain().getN();
        BigInteger number = new BigInteger(1, proof.chipAuthenticationData());
        if (proof.chipAuthenticationData().length > (order.bitLength() + Byte.SIZE - 1) / Byte.SIZE
                || number.signum() == 0
                || number.compareTo(order) >= 0) {
            return Finding.broken("the chip authentication data is no number of this curve");
        }
        ECPoint mapping;
        try {
            mapping = curve.point(proof.chipMappingKey());
        } catch (RuntimeException e) {
            return Finding.broken("the mapping key is no point of the curve");
        }
        return keys.stream().anyMatch(key -> key.multiply(number).equals(mapping))
                ? Finding.holds("chip authentication mapping")
                : Finding.broken("the mapping key was not made with the static key of EF.CardSecurity");
    }

    private static List<ChipPublicKey.EllipticCurve> keys(SecurityInfos cardSecurity) {
        List<ChipPublicKey.EllipticCurve> keys = new ArrayList<>();
        for (ChipAuthenticationPublicKeyInfo info : cardSecurity.chipAuthenticationKeys()) {
            if (ChipPublicKey.of(info.subjectPublicKeyInfo()).orElse(null) instanceof ChipPublicKey.EllipticCurve key) {
                keys.add(key);
            }
        }
        return keys;
    }
}
