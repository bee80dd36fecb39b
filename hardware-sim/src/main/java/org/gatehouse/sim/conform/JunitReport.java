// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** A report as JUnit XML, one case a test: a test that could not be made is a skipped one. */
final class JunitReport {
    private final ConformanceReport report;

    JunitReport(ConformanceReport report) {
        this.report = report;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            XMLStreamWriter xml =
                    XMLOutputFactory.newInstance().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("testsuite");
            xml.writeAttribute("name", "door-controller conformance");
            xml.writeAttribute("tests", Integer.toString(report.results().size()));
            xml.writeAttribute("failures", Long.toString(report.count(Verdict.FAILED)));
            xml.writeAttribute("skipped", Long.toString(report.count(Verdict.NOT_SUPPORTED)));
            for (TestResult result : report.results()) {
                write(xml, result);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IOException("The JUnit report cannot be written.", e);
        }
        return out.toByteArray();
    }

    private static void write(XMLStreamWriter xml, TestResult result) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", "conformance");
        xml.writeAttribute("name", result.id() + ": " + result.sentence());
        xml.writeAttribute("time", String.format(Locale.ROOT, "%.3f", result.millis() / 1_000.0));
        if (result.verdict() == Verdict.FAILED) {
            xml.writeStartElement("failure");
            xml.writeAttribute("message", printable("expected " + result.expected()));
            xml.writeCharacters(printable("clause: " + result.clause() + "\nexpected: " + result.expected()
                    + "\nobserved: " + result.observed()));
            xml.writeEndElement();
        } else if (result.verdict() == Verdict.NOT_SUPPORTED) {
            xml.writeStartElement("skipped");
            xml.writeAttribute("message", printable(result.observed()));
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** What a door controller said may hold characters that XML 1.0 does not know. */
    private static String printable(String text) {
        return text.replaceAll("[^\\n\\x20-\\x7E\\u00A0-\\uD7FF]", "?");
    }
}
