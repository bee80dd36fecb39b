// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.inspection.Check;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.Result;

/**
 * What an inspection is to end with: not merely that it fails, but which checks bring that about.
 *
 * @param overall the result of all counted checks together
 * @param by every performed and counted check that has this result itself; for an undetermined one also those that the
 *     document did not support; none for a successful one
 * @param error why reading the chip ended early
 * @param access how access was won, where the test is about that
 */
record Expectation(Result overall, Set<CheckId> by, Optional<ChipErrorCode> error, Optional<AccessProtocol> access) {

    static Expectation of(JsonNode expected) {
        Set<CheckId> by = EnumSet.noneOf(CheckId.class);
        expected.path("by").forEach(check -> by.add(CheckId.valueOf(check.asText())));
        return new Expectation(
                Result.valueOf(expected.path("overall").asText()),
                by,
                Optional.ofNullable(expected.get("error")).map(e -> ChipErrorCode.valueOf(e.asText())),
                Optional.ofNullable(expected.get("access")).map(a -> AccessProtocol.valueOf(a.asText())));
    }

    /** What an inspection did end with, in the same terms. */
    static Expectation of(InspectionReport report) {
        Set<CheckId> by = EnumSet.noneOf(CheckId.class);
        for (Check check : report.performed()) {
            if (check.mandatory() && decides(check.result(), report.overall())) {
                by.add(check.id());
            }
        }
        return new Expectation(report.overall(), by, report.chipError(), Optional.of(report.access()));
    }

    private static boolean decides(Result result, Result overall) {
        boolean missing = result == Result.NOT_SUPPORTED && overall == Result.UNDETERMINED;
        return missing || result == overall && overall != Result.SUCCESSFUL;
    }

    /** Whether this is what the guideline calls {@code successful} or {@code failed}. */
    boolean agrees(String verdict) {
        return verdict.equals(overall == Result.SUCCESSFUL ? "successful" : "failed");
    }

    /** What an inspection ended with, less what is not said here. */
    Expectation asFarAsSaid(Expectation actual) {
        return new Expectation(
                actual.overall, actual.by, actual.error, access.isPresent() ? actual.access : Optional.empty());
    }

    /** As the catalogue writes it. */
    String json() {
        StringBuilder json = new StringBuilder("{\"overall\": \"" + overall + "\"");
        if (!by.isEmpty()) {
            String names = by.stream().map(id -> "\"" + id + "\"").collect(Collectors.joining(", "));
            json.append(", \"by\": [").append(names).append(']');
        }
        error.ifPresent(code -> json.append(", \"error\": \"" + code + "\""));
        access.ifPresent(protocol -> json.append(", \"access\": \"" + protocol + "\""));
        return json.append('}').toString();
    }
}
