// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.UUID;
import org.gatehouse.document.inspection.InspectionReport;

/** Where reports of inspections are kept for the operation, if a site wants that. */
@FunctionalInterface
public interface InspectionRecords {
    /** Keeps nothing. */
    InspectionRecords NONE = (transaction, report) -> {};

    /**
     * Keeps one report, or says that it cannot; never throws and never blocks for long.
     *
     * @param transaction which identifies nobody
     * @param report which holds no personal data
     */
    void keep(UUID transaction, InspectionReport report);
}
