// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;

/**
 * All checks of one document. Holds no personal data.
 *
 * @param overall the result of all mandatory checks together
 * @param checks every check, in the order of {@link CheckId}
 * @param chipError why reading the chip ended early; empty when it did not
 * @param access how access was won
 * @param timings how long each step took; steps never begun are missing
 */
public record InspectionReport(
        Result overall,
        List<Check> checks,
        Optional<ChipErrorCode> chipError,
        AccessProtocol access,
        Map<InspectionStep, Duration> timings) {

    public InspectionReport {
        checks = List.copyOf(checks);
        timings = Map.copyOf(timings);
    }

    /** The check of that id; empty when the document gave no occasion for it. */
    public Optional<Check> check(CheckId id) {
        return checks.stream().filter(c -> c.id() == id).findFirst();
    }
}
