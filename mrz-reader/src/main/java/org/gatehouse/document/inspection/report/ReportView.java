// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection.report;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.gatehouse.document.inspection.Check;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.DocumentFacts;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.PaceNames;
import org.gatehouse.document.inspection.Result;
import org.gatehouse.document.trust.CertificateFacts;

/**
 * An inspection report as plain values that any JSON writer prints as they stand: {@code
 * docs/contract/inspection-report.schema.json}. Holds no personal data.
 */
public final class ReportView {
    /** Names the schema. */
    public static final String SCHEMA = "urn:gatehouse:contract:v1:inspection-report";

    private static final double NANOS_PER_MILLI = 1e6;

    private ReportView() {}

    /** The report, its fields in the order of the schema. */
    public static Map<String, Object> of(InspectionReport report) {
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("schema", SCHEMA);
        view.put("profile", report.profile());
        view.put("inspectedAt", report.inspectedAt().toString());
        view.put("overall", report.overall().name());
        view.put("sessions", report.sessions());
        report.chipError().ifPresent(code -> view.put("chipError", code.name()));
        report.error().ifPresent(code -> view.put("error", code.name()));
        ErrorNumber.of(report).ifPresent(number -> view.put("errorNumber", number));
        view.put("access", access(report));
        view.put("document", document(report.document()));
        Map<String, Object> groups = new LinkedHashMap<>();
        report.dataGroups().forEach((group, status) -> groups.put("DG" + group, status.name()));
        view.put("dataGroups", groups);
        view.put("timingsMillis", timings(report));
        view.put("checks", check(report, CheckId.DOCUMENT));
        return view;
    }

    /** The colour in which a result is shown (BSI TR-03135-1 Table 5.1). */
    public static String light(Result result) {
        return switch (result) {
            case SUCCESSFUL -> "green";
            case FAILED -> "red";
            case UNDETERMINED -> "yellow";
            case NOT_SUPPORTED, ABORTED -> "grey";
        };
    }

    private static Map<String, Object> access(InspectionReport report) {
        Map<String, Object> access = new LinkedHashMap<>();
        access.put("protocol", report.access().name());
        report.pace().ifPresent(variant -> {
            PaceNames names = PaceNames.of(variant);
            Map<String, Object> pace = new LinkedHashMap<>();
            pace.put("protocol", variant.protocol());
            pace.put("keyAgreement", names.keyAgreement());
            pace.put("mapping", names.mapping());
            pace.put("cipher", names.cipher());
            pace.put("parameterId", names.parameterId());
            access.put("pace", pace);
        });
        return access;
    }

    private static Map<String, Object> document(DocumentFacts facts) {
        Map<String, Object> document = new LinkedHashMap<>();
        facts.documentCode().ifPresent(code -> document.put("documentCode", code));
        facts.issuingState().ifPresent(state -> document.put("issuingState", state));
        facts.ldsVersion().ifPresent(version -> document.put("ldsVersion", version));
        facts.documentSigner().ifPresent(certificate -> document.put("documentSigner", certificate(certificate)));
        facts.csca().ifPresent(certificate -> document.put("csca", certificate(certificate)));
        document.put(
                "algorithms",
                facts.algorithms().stream()
                        .map(use -> Map.of(
                                "purpose", use.purpose().name(),
                                "algorithm", use.algorithm(),
                                "acceptance", use.acceptance().name()))
                        .toList());
        document.put("defects", facts.defects());
        return document;
    }

    private static Map<String, Object> certificate(CertificateFacts facts) {
        Map<String, Object> certificate = new LinkedHashMap<>();
        certificate.put("issuer", facts.issuer());
        certificate.put("serialNumber", facts.serialNumber());
        certificate.put("sha256", facts.fingerprint());
        certificate.put("notBefore", facts.notBefore().toString());
        certificate.put("notAfter", facts.notAfter().toString());
        return certificate;
    }

    private static Map<String, Object> timings(InspectionReport report) {
        Map<String, Object> timings = new LinkedHashMap<>();
        report.timings().forEach((step, length) -> timings.put(step.name(), millis(length)));
        return timings;
    }

    private static double millis(Duration length) {
        return Math.round(length.toNanos() / NANOS_PER_MILLI * 10) / 10.0;
    }

    private static Map<String, Object> check(InspectionReport report, CheckId id) {
        Check check = report.check(id).orElseThrow();
        Map<String, Object> view = new LinkedHashMap<>();
        view.put("id", id.name());
        view.put("section", id.section());
        view.put("state", check.state().name());
        view.put("result", check.result().name());
        if (check.measured() != check.result()) {
            view.put("measured", check.measured().name());
        }
        view.put("light", light(check.result()));
        view.put("obligation", check.obligation().name().toLowerCase(Locale.ROOT));
        view.put("counted", check.counted());
        if (!check.detail().isEmpty()) {
            view.put("detail", check.detail());
        }
        List<Map<String, Object>> children = new ArrayList<>();
        id.children().forEach(child -> children.add(check(report, child)));
        if (!children.isEmpty()) {
            view.put("checks", children);
        }
        return view;
    }
}
