// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.lds;

import java.util.ArrayList;
import java.util.List;

/**
 * How the SecurityInfos of EF.CardAccess differ from those that somebody signed, in DG14 or EF.CardSecurity (Doc 9303-11
 * §9.2.10): every one of EF.CardAccess must stand there byte for byte. More may stand there, but none of PACE: else the
 * chip's best offer was stripped from EF.CardAccess.
 *
 * @param unsigned in EF.CardAccess and not among the signed ones, and no signed one is of the same protocol
 * @param altered in EF.CardAccess, where the signed one of the same protocol has other bytes
 * @param stripped of PACE and signed, and nothing of its protocol is in EF.CardAccess
 * @param further signed, of other protocols than PACE, and not in EF.CardAccess: as it should be
 */
public record SecurityInfosDifference(
        List<SecurityInfo> unsigned,
        List<SecurityInfo> altered,
        List<SecurityInfo> stripped,
        List<SecurityInfo> further) {

    public SecurityInfosDifference {
        unsigned = List.copyOf(unsigned);
        altered = List.copyOf(altered);
        stripped = List.copyOf(stripped);
        further = List.copyOf(further);
    }

    static SecurityInfosDifference between(SecurityInfos cardAccess, SecurityInfos signed) {
        List<SecurityInfo> open = new ArrayList<>(cardAccess.infos());
        open.removeAll(signed.infos());
        List<SecurityInfo> only = new ArrayList<>(signed.infos());
        only.removeAll(cardAccess.infos());
        return new SecurityInfosDifference(
                open.stream().filter(i -> !named(only, i)).toList(),
                open.stream().filter(i -> named(only, i)).toList(),
                only.stream().filter(i -> i.ofPace() && !named(open, i)).toList(),
                only.stream().filter(i -> !i.ofPace() && !named(open, i)).toList());
    }

    /** Whether EF.CardAccess says only what is signed. */
    public boolean contained() {
        return unsigned.isEmpty() && altered.isEmpty();
    }

    /** Whether EF.CardAccess says only what is signed, and all of it that is about PACE. */
    public boolean faithful() {
        return contained() && stripped.isEmpty();
    }

    private static boolean named(List<SecurityInfo> infos, SecurityInfo info) {
        return infos.stream().anyMatch(i -> i.protocol().equals(info.protocol()));
    }
}
