// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Optional;
import org.gatehouse.document.lds.SecurityInfos;
import org.gatehouse.document.lds.SecurityInfosDifference;

/**
 * EF.CardAccess is unsigned; DG14 and EF.CardSecurity are signed and repeat it (Doc 9303-11 §9.2). A chip whose signed copy
 * offers PACE that its EF.CardAccess did not had it hidden by somebody.
 */
final class DowngradeCheck {
    private DowngradeCheck() {}

    /**
     * @param cardAccess as read before access; empty when there is none
     * @param signed the verified copy
     */
    static Observation of(ChipContent content, Optional<SecurityInfos> cardAccess, Optional<SecurityInfos> signed) {
        if (signed.isEmpty() || content.access().isEmpty()) {
            return Observation.notSupported("no signed copy to compare with");
        }
        boolean signedPace = !signed.get().pace().isEmpty();
        if (cardAccess.isEmpty()) {
            return signedPace
                    ? Observation.failed("the signed copy offers PACE, and there is no EF.CardAccess")
                    : Observation.successful("neither offers PACE");
        }
        if (!signedPace) {
            // Chips of before the copy was asked for: their EF.CardAccess is as unsigned as it ever was.
            return Observation.notSupported("the signed copy does not repeat EF.CardAccess");
        }
        SecurityInfosDifference difference = signed.get().against(cardAccess.get());
        if (!difference.stripped().isEmpty()) {
            return Observation.failed("the signed copy offers PACE that EF.CardAccess did not");
        }
        return difference.contained()
                ? Observation.successful("")
                : Observation.failed("EF.CardAccess offers what its signed copy does not");
    }
}
