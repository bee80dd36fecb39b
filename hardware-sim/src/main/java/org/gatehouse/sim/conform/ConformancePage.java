// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

/** A report as one page that needs nothing but itself. */
final class ConformancePage {
    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Conformance of a door controller</title>
            <style>body{font:15px/1.5 system-ui,sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem}
            table{border-collapse:collapse;width:100%}td,th{border-bottom:1px solid #ccc;padding:.4rem;text-align:left;
            vertical-align:top}.FAILED td:first-child{background:#b00020;color:#fff}
            .SUCCESSFUL td:first-child{background:#1b5e20;color:#fff}.NOT_SUPPORTED td:first-child{background:#ddd}
            small{color:#444}</style>
            """;

    private final ConformanceReport report;

    ConformancePage(ConformanceReport report) {
        this.report = report;
    }

    String text() {
        StringBuilder page = new StringBuilder(HEAD);
        page.append("<h1>Conformance of a door controller</h1><p>Tested against docs/contract: <strong>")
                .append(escaped(report.subject()))
                .append("</strong>")
                .append(report.simulated() ? ", which is simulated" : "")
                .append(". ")
                .append(report.summary())
                .append(".</p><table><tr><th>result</th><th>test</th><th>clause</th><th>promise</th></tr>");
        for (TestResult result : report.results()) {
            page.append("<tr class=\"")
                    .append(result.verdict())
                    .append("\"><td>")
                    .append(mark(result.verdict()));
            cell(page, result.id(), "");
            cell(page, result.clause(), "");
            cell(page, result.sentence(), said(result));
            page.append("</td></tr>\n");
        }
        return page.append("</table></html>").toString();
    }

    private static void cell(StringBuilder page, String text, String small) {
        page.append("</td><td>").append(escaped(text));
        if (!small.isEmpty()) {
            page.append("<br><small>").append(escaped(small)).append("</small>");
        }
    }

    /** A sign beside the colour, for who cannot tell the colours apart. */
    private static String mark(Verdict verdict) {
        return switch (verdict) {
            case SUCCESSFUL -> "&#10003; SUCCESSFUL";
            case FAILED -> "&#10007; FAILED";
            case NOT_SUPPORTED -> "&#8211; NOT_SUPPORTED";
        };
    }

    private static String said(TestResult result) {
        return switch (result.verdict()) {
            case SUCCESSFUL -> "";
            case FAILED -> "Expected " + result.expected() + ". Observed: " + result.observed() + ".";
            case NOT_SUPPORTED -> result.observed();
        };
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
