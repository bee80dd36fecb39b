// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.lds.SecurityInfosDifference;

/**
 * EF.CardAccess is unsigned; DG14 and EF.CardSecurity are signed and repeat it (Doc 9303-11 §9.2). A chip whose signed copy
 * offers PACE that its EF.CardAccess did not had it hidden by somebody.
 */
final class DowngradeCheck {
    private DowngradeCheck() {}

    /**
     * Both copies are compared where both are there: one of them may be all that a forger could not touch.
     *
     * @param cardAccess as read before access; empty when there is none
     * @param dg14 verified
     * @param cardSecurity verified; only a chip of PACE-CAM has it
     */
    static Observation of(
            ChipContent content,
            Optional<SecurityInfos> cardAccess,
            Optional<SecurityInfos> dg14,
            Optional<SecurityInfos> cardSecurity) {
        if (dg14.isEmpty() && cardSecurity.isEmpty() || content.access().isEmpty()) {
            return Observation.notSupported("no signed copy to compare with");
        }
        // The copy in DG14 was asked for later than PACE, but earlier than PACE-CAM and its EF.CardSecurity.
        boolean copied = cardSecurity.isPresent();
        List<Observation> compared = Stream.concat(dg14.stream(), cardSecurity.stream())
                .map(signed -> compare(cardAccess, signed, copied))
                .toList();
        return first(compared, Result.FAILED)
                .or(() -> first(compared, Result.SUCCESSFUL))
                .orElseGet(() -> compared.get(0));
    }

    private static Optional<Observation> first(List<Observation> compared, Result result) {
        return compared.stream().filter(o -> o.result() == result).findFirst();
    }

    private static Observation compare(Optional<SecurityInfos> cardAccess, SecurityInfos signed, boolean copied) {
        boolean signedPace = !signed.pace().isEmpty();
        if (cardAccess.isEmpty()) {
            return signedPace
                    ? Observation.failed("the signed copy offers PACE, and there is no EF.CardAccess")
                    : Observation.successful("neither offers PACE");
        }
        if (!signedPace && !copied) {
            // Chips of before the copy was asked for: their EF.CardAccess is as unsigned as it ever was.
            return Observation.notSupported("the signed copy does not repeat EF.CardAccess");
        }
        SecurityInfosDifference difference = signed.against(cardAccess.get());
        if (!difference.stripped().isEmpty()) {
            return Observation.failed("the signed copy offers PACE that EF.CardAccess did not");
        }
        return difference.contained()
                ? Observation.successful("")
                : Observation.failed("EF.CardAccess offers what its signed copy does not");
    }
}
