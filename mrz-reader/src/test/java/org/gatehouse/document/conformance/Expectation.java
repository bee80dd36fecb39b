// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.inspection.Check;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.Result;

/**
 * What an inspection is to end with: not merely that it fails, but which checks do.
 *
 * @param overall the result of all counted checks together
 * @param checks every counted check that is not successful, and its result
 * @param error why reading the chip ended early
 * @param access how access was won, where the test is about that
 */
record Expectation(
        Result overall,
        Map<CheckId, Result> checks,
        Optional<ChipErrorCode> error,
        Optional<AccessProtocol> access) {

    static Expectation of(JsonNode expected) {
        Map<CheckId, Result> checks = new TreeMap<>();
        expected.path("checks")
                .properties()
                .forEach(check -> checks.put(
                        CheckId.valueOf(check.getKey()),
                        Result.valueOf(check.getValue().asText())));
        return new Expectation(
                Result.valueOf(expected.path("overall").asText()),
                checks,
                Optional.ofNullable(expected.get("error")).map(e -> ChipErrorCode.valueOf(e.asText())),
                Optional.ofNullable(expected.get("access")).map(a -> AccessProtocol.valueOf(a.asText())));
    }

    /** What an inspection did end with, in the same terms. */
    static Expectation of(InspectionReport report) {
        Map<CheckId, Result> checks = new TreeMap<>();
        for (Check check : report.performed()) {
            if (check.mandatory() && check.result() != Result.SUCCESSFUL) {
                checks.put(check.id(), check.result());
            }
        }
        return new Expectation(report.overall(), checks, report.chipError(), Optional.of(report.access()));
    }

    /** Whether this is what the guideline calls {@code successful} or {@code failed}. */
    boolean agrees(String verdict) {
        return verdict.equals(overall == Result.SUCCESSFUL ? "successful" : "failed");
    }

    /** What an inspection ended with, less what is not said here. */
    Expectation asFarAsSaid(Expectation actual) {
        return new Expectation(
                actual.overall, actual.checks, actual.error, access.isPresent() ? actual.access : Optional.empty());
    }

    /** As the catalogue writes it. */
    String json() {
        StringBuilder json = new StringBuilder("{\"overall\":\"" + overall + "\"");
        StringBuilder list = new StringBuilder();
        checks.forEach((id, result) ->
                list.append(list.isEmpty() ? "" : ",").append("\"" + id + "\":\"" + result + "\""));
        if (!list.isEmpty()) {
            json.append(",\"checks\":{").append(list).append('}');
        }
        error.ifPresent(code -> json.append(",\"error\":\"" + code + "\""));
        access.ifPresent(protocol -> json.append(",\"access\":\"" + protocol + "\""));
        return json.append('}').toString();
    }
}
