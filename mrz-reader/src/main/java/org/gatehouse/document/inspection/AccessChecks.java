// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.Optional;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.lds.SecurityInfos;

/** The checks of how the chip was entered (BSI TR-03135-1 §5.6.3.1). */
final class AccessChecks {
    private AccessChecks() {}

    static Check access(ChipContent content) {
        if (content.access() != AccessProtocol.NONE) {
            return check(Result.SUCCESSFUL, content.access().name());
        }
        ChipErrorCode end = content.end().orElse(ChipErrorCode.APPLICATION_MISSING);
        return switch (end) {
            case PACE_FAILED, BAC_FAILED -> check(Result.FAILED, end.name());
            case CHIP_ABSENT, CHIP_LOST, CHIP_TIMEOUT, READER_FAILED -> check(Result.ABORTED, end.name());
            default -> check(Result.UNDETERMINED, end.name());
        };
    }

    private static Check check(Result result, String detail) {
        return new Check(CheckId.CHIP_ACCESS, result, true, detail);
    }

    /**
     * EF.CardAccess is unsigned, DG14 is signed and repeats it (Doc 9303-11 §9.2): a chip whose DG14 offers PACE and that was
     * entered by BAC had its EF.CardAccess hidden by somebody.
     *
     * @param dg14 its content
     * @param dg14Signed whether it is what EF.SOD says
     */
    static Check downgrade(ChipContent content, Optional<SecurityInfos> dg14, boolean dg14Signed) {
        if (dg14.isEmpty() || !dg14Signed || content.access() == AccessProtocol.NONE) {
            return new Check(CheckId.ACCESS_DOWNGRADE, Result.NOT_SUPPORTED, false, "no signed DG14 to compare with");
        }
        boolean signedPace = !dg14.get().pace().isEmpty();
        boolean usedPace = content.access() == AccessProtocol.PACE;
        if (signedPace && !usedPace) {
            return new Check(CheckId.ACCESS_DOWNGRADE, Result.FAILED, true, "DG14 offers PACE, EF.CardAccess did not");
        }
        return signedPace == usedPace
                ? new Check(CheckId.ACCESS_DOWNGRADE, Result.SUCCESSFUL, true, "")
                : new Check(CheckId.ACCESS_DOWNGRADE, Result.UNDETERMINED, false, "DG14 does not repeat EF.CardAccess");
    }
}
