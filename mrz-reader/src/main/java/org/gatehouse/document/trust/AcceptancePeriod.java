// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.trust;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How long something is good enough.
 *
 * @param deprecatedFrom first day of a remark; empty when there is none
 * @param refusedFrom first day on which it proves nothing any more; empty when there is none yet
 */
public record AcceptancePeriod(Optional<LocalDate> deprecatedFrom, Optional<LocalDate> refusedFrom) {

    /** Good, as far as anybody knows. */
    public static AcceptancePeriod open() {
        return new AcceptancePeriod(Optional.empty(), Optional.empty());
    }

    /** Worth a remark from this day on. */
    public static AcceptancePeriod deprecatedFrom(LocalDate day) {
        return new AcceptancePeriod(Optional.of(day), Optional.empty());
    }

    /** This period, and no longer than to the day before. */
    public AcceptancePeriod refusedFrom(LocalDate day) {
        return new AcceptancePeriod(deprecatedFrom, Optional.of(day));
    }

    /** What it is on a day. */
    public Acceptance on(LocalDate day) {
        if (reached(refusedFrom, day)) {
            return Acceptance.REFUSED;
        }
        return reached(deprecatedFrom, day) ? Acceptance.DEPRECATED : Acceptance.ACCEPTED;
    }

    private static boolean reached(Optional<LocalDate> first, LocalDate day) {
        return first.filter(f -> !day.isBefore(f)).isPresent();
    }
}
