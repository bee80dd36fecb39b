// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.document.chip.AccessOutcome.PaceVariant;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;

/**
 * All checks of one document. Holds no personal data.
 *
 * @param profile name of the profile that said which checks count
 * @param inspectedAt when
 * @param checks every check, in the order of {@link CheckId}, parents before children
 * @param chipError why reading the chip ended early; empty when it did not
 * @param error why the whole inspection was given up; empty when it was not
 * @param access how access was won
 * @param pace which PACE, if it was PACE
 * @param dataGroups what became of each data group, by number 1 to 16
 * @param document what is known about the document
 * @param sessions how many sessions with the chip it took; 0 when files were given
 * @param timings how long each step took in the last session; steps never begun are missing
 */
public record InspectionReport(
        String profile,
        Instant inspectedAt,
        List<Check> checks,
        Optional<ChipErrorCode> chipError,
        Optional<InspectionErrorCode> error,
        AccessProtocol access,
        Optional<PaceVariant> pace,
        Map<Integer, DataGroupStatus> dataGroups,
        DocumentFacts document,
        int sessions,
        Map<InspectionStep, Duration> timings) {

    public InspectionReport {
        checks = List.copyOf(checks);
        dataGroups = Collections.unmodifiableMap(new TreeMap<>(dataGroups));
        EnumMap<InspectionStep, Duration> ordered = new EnumMap<>(InspectionStep.class);
        ordered.putAll(timings);
        timings = Collections.unmodifiableMap(ordered);
    }

    /** The result of all checks that count together: {@link CheckId#DOCUMENT}. */
    public Result overall() {
        return check(CheckId.DOCUMENT).map(Check::result).orElse(Result.UNDETERMINED);
    }

    /** The check of that id; a report of an inspection holds them all. */
    public Optional<Check> check(CheckId id) {
        return checks.stream().filter(c -> c.id() == id).findFirst();
    }

    /** The checks that were performed themselves, not made of others. */
    public List<Check> performed() {
        return checks.stream().filter(c -> c.id().rule().isEmpty()).toList();
    }
}
