// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection.report;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gatehouse.document.chip.AccessOutcome.PaceVariant;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.fuzz.Exhibits;
import org.gatehouse.document.inspection.Check;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.CheckState;
import org.gatehouse.document.inspection.DataGroupStatus;
import org.gatehouse.document.inspection.DocumentFacts;
import org.gatehouse.document.inspection.InspectionErrorCode;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.InspectionStep;
import org.gatehouse.document.inspection.Obligation;
import org.gatehouse.document.inspection.Result;
import org.gatehouse.document.trust.Acceptance;
import org.gatehouse.document.trust.AlgorithmUse;
import org.gatehouse.document.trust.CertificateFacts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Whatever a report holds is in its JSON and in its XML, under the right name, and nothing else is. */
class ReportFormsTest {
    private static final CertificateFacts SIGNER = new CertificateFacts(Exhibits.SIGNER.certificate());
    private static final CertificateFacts CSCA = new CertificateFacts(Exhibits.AUTHORITY.certificate());
    private static final DocumentFacts FACTS = new DocumentFacts(
            Optional.of("P"),
            Optional.of("UTO"),
            Optional.of("0108"),
            Optional.of(SIGNER),
            Optional.of(CSCA),
            List.of(new AlgorithmUse(AlgorithmUse.Purpose.GROUP_HASH, "SHA-256", Acceptance.ACCEPTED, "")),
            List.of("SIGNER_REVOKED(2)"));
    private static final DocumentFacts NOTHING = new DocumentFacts(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            List.of());

    /** Every result, state and obligation somewhere; known defects changed every fifth result. */
    private static List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        for (CheckId id : CheckId.values()) {
            int n = id.ordinal();
            Result result = Result.values()[n % Result.values().length];
            checks.add(new Check(
                    id,
                    CheckState.values()[n % CheckState.values().length],
                    result,
                    n % 5 == 0 ? Result.values()[(n + 1) % Result.values().length] : result,
                    Obligation.values()[n % Obligation.values().length],
                    n % 2 == 0,
                    n % 4 == 0 ? "because of " + n : ""));
        }
        return checks;
    }

    private static InspectionReport full() {
        return new InspectionReport(
                "self-service",
                Instant.parse("2026-03-01T12:00:00Z"),
                checks(),
                Optional.of(ChipErrorCode.CHIP_LOST),
                Optional.of(InspectionErrorCode.DOCUMENT_CHANGED),
                AccessProtocol.PACE,
                Optional.of(new PaceVariant("0.4.0.127.0.7.2.2.4.6.2", 13)),
                Map.of(1, DataGroupStatus.IDENTICAL, 2, DataGroupStatus.NOT_IDENTICAL, 3, DataGroupStatus.NOT_PRESENT),
                FACTS,
                2,
                Map.of(
                        InspectionStep.ACCESS, Duration.ofNanos(412_349_999),
                        InspectionStep.READ_DG2, Duration.ofNanos(1_250_000)));
    }

    private static InspectionReport bare() {
        return new InspectionReport(
                "gate",
                Instant.EPOCH,
                checks(),
                Optional.empty(),
                Optional.empty(),
                AccessProtocol.NONE,
                Optional.empty(),
                Map.of(),
                NOTHING,
                0,
                Map.of());
    }

    @Test
    void theJsonOfAFullReport() {
        Map<String, Object> json = ReportView.of(full());
        assertThat(json)
                .containsOnlyKeys(
                        "schema",
                        "profile",
                        "inspectedAt",
                        "overall",
                        "sessions",
                        "chipError",
                        "error",
                        "errorNumber",
                        "access",
                        "document",
                        "dataGroups",
                        "timingsMillis",
                        "checks");
        assertThat(json)
                .containsEntry("schema", "urn:gatehouse:contract:v1:inspection-report")
                .containsEntry("profile", "self-service")
                .containsEntry("inspectedAt", "2026-03-01T12:00:00Z")
                .containsEntry("overall", "SUCCESSFUL")
                .containsEntry("sessions", 2)
                .containsEntry("chipError", "CHIP_LOST")
                .containsEntry("error", "DOCUMENT_CHANGED")
                .containsEntry("errorNumber", 1101)
                .containsEntry("dataGroups", Map.of("DG1", "IDENTICAL", "DG2", "NOT_IDENTICAL", "DG3", "NOT_PRESENT"))
                .containsEntry("timingsMillis", Map.of("ACCESS", 412.3, "READ_DG2", 1.3))
                .containsEntry(
                        "access",
                        Map.of(
                                "protocol",
                                "PACE",
                                "pace",
                                Map.of(
                                        "protocol", "0.4.0.127.0.7.2.2.4.6.2",
                                        "keyAgreement", "ECDH",
                                        "mapping", "CAM",
                                        "cipher", "AES-128",
                                        "parameterId", 13)))
                .containsEntry(
                        "document",
                        Map.of(
                                "documentCode", "P",
                                "issuingState", "UTO",
                                "ldsVersion", "0108",
                                "documentSigner", json(SIGNER),
                                "csca", json(CSCA),
                                "algorithms",
                                        List.of(Map.of(
                                                "purpose", "GROUP_HASH",
                                                "algorithm", "SHA-256",
                                                "acceptance", "ACCEPTED")),
                                "defects", List.of("SIGNER_REVOKED(2)")))
                .containsEntry("checks", json(CheckId.DOCUMENT));
    }

    @Test
    void theJsonOfAReportOfNothing() {
        Map<String, Object> json = ReportView.of(bare());
        assertThat(json).doesNotContainKeys("chipError", "error", "errorNumber");
        assertThat(json)
                .containsEntry("access", Map.of("protocol", "NONE"))
                .containsEntry("document", Map.of("algorithms", List.of(), "defects", List.of()))
                .containsEntry("dataGroups", Map.of())
                .containsEntry("timingsMillis", Map.of());
    }

    @Test
    void theLogHoldsTheTransactionTheVersionsAndTheReport() {
        UUID transaction = new UUID(1, 2);
        assertThat(InspectionLog.of(transaction, Map.of("gatehouse", "1"), full()))
                .containsExactly(
                        entry("transaction", transaction.toString()),
                        entry("components", Map.of("gatehouse", "1")),
                        entry("report", ReportView.of(full())));
    }

    @ParameterizedTest
    @EnumSource
    void aResultHasTheColourOfTheGuideline(Result result) {
        assertThat(ReportView.light(result))
                .isEqualTo(Map.of(
                                Result.SUCCESSFUL, "green",
                                Result.FAILED, "red",
                                Result.UNDETERMINED, "yellow",
                                Result.NOT_SUPPORTED, "grey",
                                Result.ABORTED, "grey")
                        .get(result));
    }

    @Test
    void theXmlOfAFullReport() throws Exception {
        String text = ReportXml.of(full());
        assertThat(text)
                .startsWith("<?xml version=\"1.0\" encoding=\"UTF-8\"?>")
                .contains("not validated against its schemas");
        Element root = parse(text);
        assertThat(name(root)).isEqualTo("dc/4 DocumentChecks");
        assertThat(attributes(root))
                .isEqualTo(Map.of(
                        "profile", "self-service",
                        "inspectedAt", "2026-03-01T12:00:00Z",
                        "sessions", "2",
                        "errorCode", "1101",
                        "errorDescription", "DOCUMENT_CHANGED"));
        List<Element> parts = children(root);
        assertThat(parts.stream().map(ReportFormsTest::line).toList().subList(0, 7))
                .isEqualTo(List.of(
                        "dc/4 DocumentDetails {documentType=P, issuingState=UTO, ldsVersion=0108}",
                        "dce/4 AccessDetails {asymmetric=ECDH, domainParameters=13, mode=CAM, protocol=PACE, symmetric=AES-128}",
                        "dce/4 DataGroup {integrity=identical, number=1}",
                        "dce/4 DataGroup {integrity=not identical, number=2}",
                        "dce/4 DataGroup {integrity=not present, number=3}",
                        "dc/4 Timing {duration=PT0.412349999S, step=ACCESS}",
                        "dc/4 Timing {duration=PT0.00125S, step=READ_DG2}"));
        assertThat(children(parts.get(0)).stream().map(ReportFormsTest::line))
                .containsExactly(
                        "dce/4 DSCertificate " + xml(SIGNER),
                        "dce/4 CSCACertificate " + xml(CSCA),
                        "dce/4 Algorithm {name=SHA-256, purpose=GROUP_HASH}",
                        "dce/4 Defect {name=SIGNER_REVOKED(2)}");
        assertThat(parts).hasSize(8);
        assertCheck(parts.get(7), CheckId.DOCUMENT, "dc/4");
    }

    @Test
    void theXmlIsReadableWhateverACertificateOrAChipSays() throws Exception {
        InspectionReport bare = bare();
        DocumentFacts strange = new DocumentFacts(
                Optional.of("P\u0000"),
                Optional.of("U\u001bTO\n\uffff"),
                Optional.of("<\"\u00e9\ud800"),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of("\u0001\ud83d\ude00"));
        Element root = parse(ReportXml.of(new InspectionReport(
                bare.profile(),
                bare.inspectedAt(),
                bare.checks(),
                bare.chipError(),
                bare.error(),
                bare.access(),
                bare.pace(),
                bare.dataGroups(),
                strange,
                bare.sessions(),
                bare.timings())));
        Element details = children(root).get(0);
        assertThat(attributes(details))
                .isEqualTo(Map.of("documentType", "P?", "issuingState", "U?TO??", "ldsVersion", "<\"\u00e9?"));
        assertThat(attributes(children(details).get(0))).isEqualTo(Map.of("name", "?\ud83d\ude00"));
    }

    @Test
    void theXmlOfAReportOfNothing() throws Exception {
        Element root = parse(ReportXml.of(bare()));
        assertThat(attributes(root))
                .isEqualTo(Map.of("profile", "gate", "inspectedAt", "1970-01-01T00:00:00Z", "sessions", "0"));
        assertThat(children(root).stream().map(ReportFormsTest::line).toList().subList(0, 2))
                .isEqualTo(List.of("dc/4 DocumentDetails {}", "dce/4 AccessDetails {protocol=NONE}"));
        assertThat(children(root)).hasSize(3);
    }

    @Test
    void anErrorOfTheChipAloneIsTheError() throws Exception {
        InspectionReport full = full();
        InspectionReport report = new InspectionReport(
                full.profile(),
                full.inspectedAt(),
                full.checks(),
                full.chipError(),
                Optional.empty(),
                full.access(),
                full.pace(),
                full.dataGroups(),
                full.document(),
                full.sessions(),
                full.timings());
        assertThat(ReportView.of(report)).containsEntry("errorNumber", 1002).doesNotContainKey("error");
        assertThat(attributes(parse(ReportXml.of(report))))
                .containsEntry("errorCode", "1002")
                .containsEntry("errorDescription", "CHIP_LOST");
    }

    private static Check check(CheckId id) {
        return checks().get(id.ordinal());
    }

    private static Map<String, Object> json(CheckId id) {
        Check check = check(id);
        Map<String, Object> json = new HashMap<>(Map.of(
                "id", id.name(),
                "section", id.section(),
                "state", check.state().name(),
                "result", check.result().name(),
                "light", ReportView.light(check.result()),
                "obligation", check.obligation().name().toLowerCase(Locale.ROOT),
                "counted", check.counted()));
        if (id.ordinal() % 5 == 0) {
            json.put("measured", check.measured().name());
        }
        if (id.ordinal() % 4 == 0) {
            json.put("detail", "because of " + id.ordinal());
        }
        if (!id.children().isEmpty()) {
            json.put("checks", id.children().stream().map(ReportFormsTest::json).toList());
        }
        return json;
    }

    private static Map<String, Object> json(CertificateFacts facts) {
        return Map.of(
                "issuer", facts.issuer(),
                "serialNumber", facts.serialNumber(),
                "sha256", facts.fingerprint(),
                "notBefore", facts.notBefore().toString(),
                "notAfter", facts.notAfter().toString());
    }

    private static String xml(CertificateFacts facts) {
        return "{issuer=" + facts.issuer() + ", serialNumber=" + facts.serialNumber() + ", sha256="
                + facts.fingerprint() + "}";
    }

    private static void assertCheck(Element element, CheckId id, String domain) {
        String own = switch (id) {
            case OPTICAL -> "dco/4";
            case ELECTRONIC -> "dce/4";
            case COMBINED -> "dcc/4";
            case SEAL -> "dcs/1";
            default -> domain;
        };
        Check check = check(id);
        assertThat(name(element).replace(" ", "").toLowerCase(Locale.ROOT))
                .isEqualTo(own + id.name().replace("_", "").toLowerCase(Locale.ROOT));
        Map<String, String> expected = new LinkedHashMap<>(Map.of(
                "section", id.section(),
                "state", spoken(check.state()),
                "result", spoken(check.result()),
                "mode", check.obligation().name().substring(0, 1).toLowerCase(Locale.ROOT)));
        if (id.ordinal() % 5 == 0) {
            expected.put("resultBeforeDefects", spoken(check.measured()));
        }
        if (id.ordinal() % 4 == 0) {
            expected.put("description", "because of " + id.ordinal());
        }
        assertThat(attributes(element)).isEqualTo(expected);
        List<Element> children = children(element);
        assertThat(children).hasSameSizeAs(id.children());
        for (int i = 0; i < children.size(); i++) {
            assertCheck(children.get(i), id.children().get(i), own);
        }
    }

    private static String spoken(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace("_", " ");
    }

    private static Element parse(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(text)))
                .getDocumentElement();
    }

    private static List<Element> children(Element element) {
        List<Element> children = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child) {
                children.add(child);
            }
        }
        return children;
    }

    private static String name(Element element) {
        return element.getNamespaceURI().replace("http://trdoccheck.bsi.bund.de/", "") + " " + element.getLocalName();
    }

    /** Without what declares a namespace. */
    private static Map<String, String> attributes(Element element) {
        Map<String, String> attributes = new TreeMap<>();
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Attr attribute = (Attr) element.getAttributes().item(i);
            if (!attribute.getName().startsWith("xmlns")) {
                attributes.put(attribute.getName(), attribute.getValue());
            }
        }
        return attributes;
    }

    private static String line(Element element) {
        return name(element) + " " + attributes(element);
    }
}
