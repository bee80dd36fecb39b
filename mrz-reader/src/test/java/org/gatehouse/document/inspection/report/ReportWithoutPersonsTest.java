// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.gatehouse.document.inspection.DirectChipSource;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;

/** JSON, XML and log hold every result and nothing of the holder, whatever the document comes to. */
class ReportWithoutPersonsTest {
    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG);

    private static Inspection inspect(IssuedPassport passport) throws Exception {
        return new DocumentInspector(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, InspectionLimits.standard())
                .inspect(new DirectChipSource(Rig.chip(passport)), Rig.page(PASSPORT), step -> {});
    }

    private static List<IssuedPassport> goodAndBad() throws Exception {
        byte[] dg1 = PASSPORT.file(LdsFile.DG1).orElseThrow();
        dg1[12] = 'Q';
        return List.of(
                PASSPORT,
                PASSPORT.withFile(LdsFile.DG1, dg1),
                PASSPORT.withoutFile(LdsFile.DG2),
                PASSPORT.withTruncatedFile(LdsFile.SOD, 200));
    }

    @Test
    void nothingOfThePersonIsInAnyForm() throws Exception {
        Mrz mrz = Rig.page(PASSPORT);
        List<String> personal = List.of(
                mrz.documentNumber(),
                mrz.primaryIdentifier(),
                mrz.secondaryIdentifier(),
                mrz.birthDate().raw(),
                mrz.expiryDate().raw(),
                mrz.lines().get(0).substring(5, 20),
                mrz.lines().get(1));
        for (IssuedPassport passport : goodAndBad()) {
            try (Inspection inspection = inspect(passport)) {
                String json = new ObjectMapper().writeValueAsString(ReportView.of(inspection.report()));
                String log = new ObjectMapper()
                        .writeValueAsString(InspectionLog.of(
                                UUID.fromString("00000000-0000-4000-8000-000000000001"),
                                Map.of("gatehouse", "0.1.0"),
                                inspection.report()));
                String xml = ReportXml.of(inspection.report());
                for (String form : List.of(json, log, xml)) {
                    String text = form.toUpperCase(Locale.ROOT);
                    assertThat(personal).allSatisfy(value -> assertThat(text).doesNotContain(value));
                    assertThat(text).doesNotContain("NATIONALITY", "SEX\"", "BIRTH");
                }
            }
        }
    }

    @Test
    void theXmlIsWellFormedAndNamesTheDomainsOfTheGuideline() throws Exception {
        try (Inspection inspection = inspect(PASSPORT)) {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(ReportXml.of(inspection.report()))))
                    .getDocumentElement();
            assertThat(root.getNamespaceURI()).isEqualTo("http://trdoccheck.bsi.bund.de/dc/4");
            assertThat(root.getElementsByTagNameNS("http://trdoccheck.bsi.bund.de/dce/4", "ChipAuthenticity")
                            .getLength())
                    .isEqualTo(1);
            assertThat(root.getElementsByTagNameNS("http://trdoccheck.bsi.bund.de/dcc/4", "MrzVsDg1")
                            .getLength())
                    .isEqualTo(1);
        }
    }

    @Test
    void everyErrorOfAChipAndOfAnInspectionHasANumberOfItsOwn() {
        var numbers = java.util.stream.Stream.<Enum<?>>concat(
                        java.util.Arrays.stream(org.gatehouse.document.chip.ChipErrorCode.values()),
                        java.util.Arrays.stream(org.gatehouse.document.inspection.InspectionErrorCode.values()))
                .map(code -> ErrorNumber.of(code.name()))
                .toList();
        assertThat(numbers).doesNotHaveDuplicates().doesNotContain(ErrorNumber.OTHER);
        assertThat(numbers).allMatch(number -> number >= 1000 && number <= 999_999);
    }
}
