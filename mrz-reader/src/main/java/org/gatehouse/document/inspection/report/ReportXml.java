// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection.report;

import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.gatehouse.document.inspection.Check;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.DocumentFacts;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.PaceNames;
import org.gatehouse.document.trust.CertificateFacts;

/**
 * An inspection report as XML that mirrors the domains and namespaces of BSI TR-03135-1 Table 6.1. It was not validated against
 * the schemas of the guideline, which are not public: its structure is Gatehouse's own. Holds no personal data.
 */
public final class ReportXml {
    private static final String BASE = "http://trdoccheck.bsi.bund.de/";
    /** The namespace of each top check, and of all below it. */
    private static final Map<CheckId, String> DOMAINS = Map.of(
            CheckId.DOCUMENT, "dc",
            CheckId.OPTICAL, "dco",
            CheckId.ELECTRONIC, "dce",
            CheckId.COMBINED, "dcc",
            CheckId.SEAL, "dcs");

    private static final Map<String, String> NAMESPACES = Map.of(
            "dc", BASE + "dc/4",
            "dco", BASE + "dco/4",
            "dce", BASE + "dce/4",
            "dcc", BASE + "dcc/4",
            "dcs", BASE + "dcs/1");

    private static final Pattern UNWRITABLE =
            Pattern.compile("[^\\x{20}-\\x{7E}\\x{A0}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private final XMLStreamWriter xml;
    private final InspectionReport report;

    private ReportXml(XMLStreamWriter xml, InspectionReport report) {
        this.xml = xml;
        this.report = report;
    }

    /** The report as one document. */
    public static String of(InspectionReport report) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            new ReportXml(xml, report).write();
            xml.writeEndDocument();
            xml.flush();
            return text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a report cannot be written as XML", e);
        }
    }

    private void write() throws XMLStreamException {
        xml.writeComment(" Names as in BSI TR-03135; not validated against its schemas. ");
        xml.setPrefix("dc", namespace("dc"));
        xml.writeStartElement("dc", "DocumentChecks", namespace("dc"));
        for (String prefix : NAMESPACES.keySet().stream().sorted().toList()) {
            xml.writeNamespace(prefix, namespace(prefix));
        }
        write("profile", report.profile());
        write("inspectedAt", report.inspectedAt().toString());
        write("sessions", Integer.toString(report.sessions()));
        if (ErrorNumber.of(report).isPresent()) {
            write("errorCode", ErrorNumber.of(report).get().toString());
            write(
                    "errorDescription",
                    report.error()
                            .map(Enum::name)
                            .or(() -> report.chipError().map(Enum::name))
                            .orElseThrow());
        }
        document(report.document());
        access();
        for (var group : report.dataGroups().entrySet()) {
            xml.writeEmptyElement("dce", "DataGroup", namespace("dce"));
            write("number", group.getKey().toString());
            write("integrity", lower(group.getValue()));
        }
        for (var step : report.timings().entrySet()) {
            xml.writeEmptyElement("dc", "Timing", namespace("dc"));
            write("step", step.getKey().name());
            write("duration", step.getValue().toString());
        }
        check(CheckId.DOCUMENT, "dc");
        xml.writeEndElement();
    }

    private void document(DocumentFacts facts) throws XMLStreamException {
        xml.writeStartElement("dc", "DocumentDetails", namespace("dc"));
        attribute("documentType", facts.documentCode().orElse(""));
        attribute("issuingState", facts.issuingState().orElse(""));
        attribute("ldsVersion", facts.ldsVersion().orElse(""));
        if (facts.documentSigner().isPresent()) {
            certificate("DSCertificate", facts.documentSigner().get());
        }
        if (facts.csca().isPresent()) {
            certificate("CSCACertificate", facts.csca().get());
        }
        for (var use : facts.algorithms()) {
            xml.writeEmptyElement("dce", "Algorithm", namespace("dce"));
            write("purpose", use.purpose().name());
            write("name", use.algorithm());
        }
        for (String defect : facts.defects()) {
            xml.writeEmptyElement("dce", "Defect", namespace("dce"));
            write("name", defect);
        }
        xml.writeEndElement();
    }

    private void certificate(String name, CertificateFacts facts) throws XMLStreamException {
        xml.writeEmptyElement("dce", name, namespace("dce"));
        write("issuer", facts.issuer());
        write("serialNumber", facts.serialNumber());
        write("sha256", facts.fingerprint());
    }

    private void access() throws XMLStreamException {
        xml.writeEmptyElement("dce", "AccessDetails", namespace("dce"));
        write("protocol", report.access().name());
        if (report.pace().isPresent()) {
            PaceNames pace = PaceNames.of(report.pace().get());
            write("mode", pace.mapping());
            write("asymmetric", pace.keyAgreement());
            write("symmetric", pace.cipher());
            write("domainParameters", Integer.toString(pace.parameterId()));
        }
    }

    private void check(CheckId id, String above) throws XMLStreamException {
        String prefix = DOMAINS.getOrDefault(id, above);
        Check check = report.check(id).orElseThrow();
        xml.writeStartElement(prefix, camel(id), namespace(prefix));
        write("section", id.section());
        write("state", lower(check.state()));
        write("result", lower(check.result()));
        if (check.measured() != check.result()) {
            write("resultBeforeDefects", lower(check.measured()));
        }
        write("mode", check.obligation().name().substring(0, 1).toLowerCase(Locale.ROOT));
        attribute("description", check.detail());
        for (CheckId child : id.children()) {
            check(child, prefix);
        }
        xml.writeEndElement();
    }

    private void attribute(String name, String value) throws XMLStreamException {
        if (!value.isEmpty()) {
            write(name, value);
        }
    }

    /** XML 1.0 §2.2 knows no way to write most control characters, and a certificate's names may hold any. */
    private void write(String name, String value) throws XMLStreamException {
        xml.writeAttribute(name, UNWRITABLE.matcher(value).replaceAll("?"));
    }

    private static String namespace(String prefix) {
        return NAMESPACES.getOrDefault(prefix, BASE);
    }

    private static String camel(CheckId id) {
        StringBuilder name = new StringBuilder();
        for (String word : id.name().split("_", -1)) {
            name.append(word.charAt(0)).append(word.substring(1).toLowerCase(Locale.ROOT));
        }
        return name.toString();
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
