// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.List;
import java.util.Optional;

/** Holds the travellers' screens of all referrals against each other: a suspect case must look like any other. */
final class NeutralScreens {

    private NeutralScreens() {}

    /** Whether every referral before the entry door showed the same page, byte for byte. */
    static boolean identical(List<StoryReport> reports) {
        return reports.stream()
                        .map(StoryReport::lastScreen)
                        .flatMap(Optional::stream)
                        .distinct()
                        .count()
                <= 1;
    }
}
