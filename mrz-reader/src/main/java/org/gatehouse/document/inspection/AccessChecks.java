// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gatehouse.document.chip.ChipErrorCode;

/** The checks of how the chip was entered (BSI TR-03135-1 §5.6.3). */
final class AccessChecks {
    private AccessChecks() {}

    static Map<CheckId, Observation> of(ChipContent content) {
        Map<CheckId, Observation> found = new EnumMap<>(CheckId.class);
        found.put(CheckId.TERMINAL_AUTHENTICATION, Observation.notSupported("nothing that needs it is read"));
        if (!content.chip()) {
            found.put(CheckId.BAC, Observation.notBegun("files were given, no chip"));
            found.put(CheckId.PACE, Observation.notBegun("files were given, no chip"));
            return found;
        }
        switch (content.protocol()) {
            case PACE -> {
                found.put(CheckId.PACE, Observation.successful(pace(content)));
                found.put(CheckId.BAC, Observation.notSupported("PACE was used"));
            }
            case BAC -> {
                found.put(CheckId.BAC, Observation.successful(""));
                found.put(CheckId.PACE, Observation.notSupported("BAC was used"));
            }
            case NONE -> found.putAll(refused(content.end()));
            case OPEN -> {
                found.put(CheckId.BAC, Observation.notSupported("the chip is open"));
                found.put(CheckId.PACE, Observation.notSupported("the chip is open"));
            }
        }
        return found;
    }

    private static String pace(ChipContent content) {
        return content.access()
                .flatMap(a -> a.pace())
                .map(v -> PaceNames.of(v).text())
                .orElse("");
    }

    private static Map<CheckId, Observation> refused(Optional<ChipErrorCode> end) {
        ChipErrorCode code = end.orElse(ChipErrorCode.APPLICATION_MISSING);
        Observation other = Observation.notBegun(code.name());
        return switch (code) {
            case PACE_FAILED -> Map.of(CheckId.PACE, Observation.failed(code.name()), CheckId.BAC, other);
            case BAC_FAILED -> Map.of(CheckId.BAC, Observation.failed(code.name()), CheckId.PACE, other);
            // Neither table knows "undetermined": what did not come to its end was aborted.
            default ->
                Map.of(CheckId.PACE, Observation.aborted(code.name()), CheckId.BAC, Observation.aborted(code.name()));
        };
    }
}
