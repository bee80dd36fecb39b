// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.Result;
import org.gatehouse.document.inspection.report.ReportView;
import org.gatehouse.document.inspection.report.ReportXml;
import org.gatehouse.document.mrz.MrzView;

/** Prints what an inspection found. */
record PassportPrinter(PassportRequest request, PrintWriter out, PrintWriter err) {
    private static final int CANNOT_WRITE = 3;

    /** The exit status: 0 unless the document failed or its inspection was aborted. */
    int print(Inspection inspection) {
        if (request.xml) {
            out.println(ReportXml.of(inspection.report()));
            out.flush();
        } else {
            Map<String, Object> view = new LinkedHashMap<>(ReportView.of(inspection.report()));
            if (request.showPersonalData) {
                inspection
                        .chipMrz()
                        .ifPresent(mrz -> view.put(
                                "holder",
                                MrzView.of(mrz, day(inspection.report())).fields()));
            }
            new JsonLines(out).print(view);
        }
        Path file = request.portrait;
        if (file != null && !written(inspection, file)) {
            return CANNOT_WRITE;
        }
        Result overall = inspection.report().overall();
        return overall == Result.FAILED || overall == Result.ABORTED ? 1 : 0;
    }

    /** The day on which the inspection read the dates. */
    private static LocalDate day(InspectionReport report) {
        return LocalDate.ofInstant(report.inspectedAt(), ZoneOffset.UTC);
    }

    private boolean written(Inspection inspection, Path file) {
        if (inspection.portrait().isEmpty()) {
            err.println("There is no portrait whose signer the trust store knows; nothing was written.");
            return true;
        }
        try {
            Files.write(file, inspection.portrait().get().bytes());
            return true;
        } catch (IOException e) {
            err.println("The portrait cannot be written to " + file + ".");
            return false;
        }
    }
}
