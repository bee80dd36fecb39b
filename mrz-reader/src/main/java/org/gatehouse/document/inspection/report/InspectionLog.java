// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection.report;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.gatehouse.document.inspection.InspectionReport;

/**
 * The record that operational monitoring keeps of an inspection: the basic logging profile (BSI TR-03135-1 §6.3; Part 2
 * §4.3.1). No MRZ, nothing of the visible page, no image, no file of the chip, not even for a document that failed.
 */
public final class InspectionLog {
    private InspectionLog() {}

    /**
     * One record.
     *
     * @param transaction identifies the transaction and nobody in it
     * @param components versions of the components that took part, by name
     */
    public static Map<String, Object> of(UUID transaction, Map<String, String> components, InspectionReport report) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("transaction", transaction.toString());
        log.put("components", new LinkedHashMap<>(components));
        log.put("report", ReportView.of(report));
        return log;
    }
}
