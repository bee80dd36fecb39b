// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gatehouse.document.inspection.InspectionContract.failed;
import static org.gatehouse.document.inspection.InspectionContract.result;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;

/** What each alteration of a document breaks, and that it breaks nothing else. */
class TamperedDocumentTest {
    private static final IssuedPassport PASSPORT =
            Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG2000_CODESTREAM);

    @Test
    void theUntouchedDocumentIsSuccessful() throws Exception {
        try (Inspection inspection = inspect(PASSPORT, Rig.page(PASSPORT))) {
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.portrait().orElseThrow().coding()).isEqualTo(PortraitImage.Coding.JPEG2000);
            assertThat(inspection.report().checks()).extracting(Check::id).containsExactly(CheckId.values());
        }
    }

    @Test
    @Proves({CheckId.DG1_INTEGRITY, CheckId.MRZ_VS_DG1, CheckId.COMBINED})
    void anAlteredNameInDg1BreaksItsHashAndDiffersFromThePage() throws Exception {
        byte[] dg1 = PASSPORT.file(LdsFile.DG1).orElseThrow();
        dg1[5 + 6] = dg1[5 + 6] == 'X' ? (byte) 'Y' : (byte) 'X';
        try (Inspection inspection = inspect(PASSPORT.withFile(LdsFile.DG1, dg1), Rig.page(PASSPORT))) {
            assertThat(failed(inspection)).containsExactly(CheckId.DG1_INTEGRITY, CheckId.MRZ_VS_DG1);
            assertThat(result(inspection, CheckId.COMBINED)).isEqualTo(Result.FAILED);
        }
    }

    @Test
    @Proves({CheckId.MRZ_VS_DG1})
    void aPageThatTellsAnotherSexOrNameDiffersFromDg1() throws Exception {
        List<String> lines = PASSPORT.mrzLines();
        Mrz sex = Rig.mrz(List.of(
                lines.get(0), lines.get(1).substring(0, 20) + "M" + lines.get(1).substring(21)));
        Mrz name = Rig.mrz(List.of(lines.get(0).replace("FRAU", "MANN"), lines.get(1)));
        for (Mrz page : List.of(sex, name)) {
            assertThat(page.valid()).isTrue();
            try (Inspection inspection = inspect(PASSPORT, page)) {
                assertThat(failed(inspection)).containsExactly(CheckId.MRZ_VS_DG1);
                assertThat(inspection.report().overall()).isEqualTo(Result.FAILED);
            }
        }
    }

    @Test
    @Proves({CheckId.MRZ_VS_DG1})
    void aNameWrittenInAnotherWayFailsAndIsToldFromAnotherName() throws Exception {
        List<String> lines = PASSPORT.mrzLines();
        Mrz divided = Rig.mrz(
                List.of(lines.get(0).replace("MUSTERFRAU", "MUSTER<FRAU").substring(0, 44), lines.get(1)));
        Mrz other = Rig.mrz(List.of(lines.get(0).replace("FRAU", "MANN"), lines.get(1)));
        for (Mrz page : List.of(divided, other)) {
            try (Inspection inspection = inspect(PASSPORT, page)) {
                assertThat(failed(inspection)).containsExactly(CheckId.MRZ_VS_DG1);
                assertThat(inspection
                                .report()
                                .check(CheckId.MRZ_VS_DG1)
                                .orElseThrow()
                                .detail())
                        .isEqualTo(
                                page == divided
                                        ? "only the names differ, and could be one name written in two ways"
                                        : "only the names differ, and they are not one name");
            }
        }
    }

    @Test
    @Proves({CheckId.MRZ_CONSISTENCY, CheckId.MRZ_COMPLIANCE, CheckId.OPTICAL})
    void aPageWithAWrongCheckDigitIsInconsistentEvenIfTheChipOpens() throws Exception {
        List<String> lines = PASSPORT.mrzLines();
        char wrong = lines.get(1).charAt(43) == '0' ? '1' : '0';
        Mrz page = Rig.mrz(List.of(lines.get(0), lines.get(1).substring(0, 43) + wrong));
        try (Inspection inspection = inspect(PASSPORT, page)) {
            assertThat(failed(inspection)).containsExactly(CheckId.MRZ_CONSISTENCY);
            assertThat(result(inspection, CheckId.MRZ_COMPLIANCE)).isEqualTo(Result.FAILED);
            assertThat(result(inspection, CheckId.OPTICAL)).isEqualTo(Result.FAILED);
            assertThat(result(inspection, CheckId.MRZ_VS_DG1)).isEqualTo(Result.SUCCESSFUL);
        }
    }

    @Test
    @Proves({CheckId.MRZ_VS_DG1})
    void aPageWithOtherOptionalDataIsUndetermined() throws Exception {
        String lower = PASSPORT.mrzLines().get(1);
        String body =
                lower.substring(0, 28) + "Z<<<<<<<<<<<<<" + org.gatehouse.document.mrz.CheckDigit.of("Z<<<<<<<<<<<<<");
        char composite = org.gatehouse.document.mrz.CheckDigit.of(
                body.substring(0, 10) + body.substring(13, 20) + body.substring(21, 43));
        Mrz page = Rig.mrz(List.of(PASSPORT.mrzLines().get(0), body + composite));
        try (Inspection inspection = inspect(PASSPORT, page)) {
            assertThat(failed(inspection)).isEmpty();
            assertThat(result(inspection, CheckId.MRZ_VS_DG1)).isEqualTo(Result.UNDETERMINED);
            assertThat(inspection.report().overall()).isEqualTo(Result.UNDETERMINED);
        }
    }

    @Test
    @Proves({CheckId.DG14_INTEGRITY, CheckId.DG2_INTEGRITY, CheckId.DATA_GROUPS, CheckId.INTEGRITY, CheckId.CHIP_CONTENT
    })
    void aDataGroupThatWasDeletedFails() throws Exception {
        try (Inspection inspection = inspect(PASSPORT.withoutFile(LdsFile.DG14), Rig.page(PASSPORT))) {
            assertThat(failed(inspection)).containsExactly(CheckId.DG14_INTEGRITY);
            for (CheckId whole : List.of(CheckId.DATA_GROUPS, CheckId.INTEGRITY, CheckId.CHIP_CONTENT)) {
                assertThat(result(inspection, whole)).as(whole.name()).isEqualTo(Result.FAILED);
            }
            assertThat(inspection.report().chipError()).isEmpty();
        }
        try (Inspection inspection = inspect(PASSPORT.withoutFile(LdsFile.DG2), Rig.page(PASSPORT))) {
            assertThat(failed(inspection)).containsExactly(CheckId.DG2_INTEGRITY);
            assertThat(inspection.report().chipError()).contains(ChipErrorCode.FILE_MISSING);
        }
    }

    @Test
    @Proves({CheckId.SOD_VS_COM})
    void aMissingEfComIsNotNeeded() throws Exception {
        try (Inspection inspection = inspect(PASSPORT.withoutFile(LdsFile.COM), Rig.page(PASSPORT))) {
            assertThat(result(inspection, CheckId.SOD_VS_COM)).isEqualTo(Result.NOT_SUPPORTED);
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
        }
    }

    @Test
    @Proves({CheckId.SOD_VS_COM})
    void anEfComThatNamesOtherGroupsFails() throws Exception {
        byte[] com = PASSPORT.file(LdsFile.COM).orElseThrow();
        com[com.length - 1] = 0x6F;
        try (Inspection inspection = inspect(PASSPORT.withFile(LdsFile.COM, com), Rig.page(PASSPORT))) {
            assertThat(failed(inspection)).containsExactly(CheckId.SOD_VS_COM);
        }
    }

    @Test
    void aSecurityObjectThatIsMissingOrCutOffLeavesEverythingUndetermined() throws Exception {
        for (IssuedPassport passport :
                List.of(PASSPORT.withoutFile(LdsFile.SOD), PASSPORT.withTruncatedFile(LdsFile.SOD, 300))) {
            try (Inspection inspection = inspect(passport, Rig.page(PASSPORT))) {
                assertThat(inspection.report().overall()).isEqualTo(Result.UNDETERMINED);
                assertThat(result(inspection, CheckId.DG2_INTEGRITY)).isEqualTo(Result.UNDETERMINED);
                assertThat(inspection.report().chipError()).isPresent();
                assertThat(inspection.portrait()).isEmpty();
                assertThat(inspection.chipMrz()).isPresent();
            }
        }
    }

    @Test
    @Proves({CheckId.SECURITY_OBJECT_SIGNATURE, CheckId.SECURITY_OBJECT, CheckId.SECURITY_OBJECTS})
    void aSignatureThatIsWrongWithholdsThePortraitAlthoughTheHashesMatch() throws Exception {
        byte[] sod = PASSPORT.file(LdsFile.SOD).orElseThrow();
        sod[sod.length - 4] ^= 0x01;
        try (Inspection inspection = inspect(PASSPORT.withFile(LdsFile.SOD, sod), Rig.page(PASSPORT))) {
            assertThat(failed(inspection)).containsExactly(CheckId.SECURITY_OBJECT_SIGNATURE);
            assertThat(result(inspection, CheckId.SECURITY_OBJECT)).isEqualTo(Result.FAILED);
            assertThat(result(inspection, CheckId.SECURITY_OBJECTS)).isEqualTo(Result.FAILED);
            assertThat(result(inspection, CheckId.DG2_INTEGRITY)).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.portrait()).isEmpty();
        }
    }

    @Test
    @Proves({CheckId.DOCUMENT_EXPIRY})
    void anExpiredDocumentFails() throws Exception {
        Clock later = Clock.offset(Rig.CLOCK, Duration.ofDays(365 * 6));
        DocumentInspector inspector =
                new DocumentInspector(Rig.trust(IssuingState.UTOPIA), later, InspectionLimits.standard());
        try (Inspection inspection =
                inspector.inspect(new DirectChipSource(Rig.chip(PASSPORT)), Rig.page(PASSPORT), step -> {})) {
            Check expiry = inspection.report().check(CheckId.DOCUMENT_EXPIRY).orElseThrow();
            assertThat(expiry.result()).isEqualTo(Result.FAILED);
            assertThat(expiry.mandatory()).isTrue();
        }
    }

    @Test
    @Proves({CheckId.ISSUING_STATE})
    void aDocumentOfOneStateSignedByAnotherFails() throws Exception {
        IssuedPassport foreign = Rig.issuer(IssuingState.UTOPIA)
                .issue(Rig.order(
                                IssuingState.UTOPIA,
                                AccessProtocols.PACE,
                                PortraitCoding.JPEG,
                                LocalDate.of(2031, 5, 17))
                        .withIssuingState("QZA"));

        assertThat(issuingState(foreign)).isEqualTo(Result.FAILED);
        assertThat(issuingState(PASSPORT)).isEqualTo(Result.SUCCESSFUL);
    }

    private static Result issuingState(IssuedPassport passport) throws Exception {
        try (Inspection inspection = inspect(passport, Rig.page(passport))) {
            return inspection
                    .report()
                    .check(CheckId.ISSUING_STATE)
                    .orElseThrow()
                    .result();
        }
    }

    @Test
    void nothingPersonalIsInTheReport() throws Exception {
        Mrz page = Rig.page(PASSPORT);
        try (Inspection inspection = inspect(PASSPORT, page)) {
            assertThat(inspection.report().toString() + inspection + inspection.portrait() + inspection.chipMrz())
                    .doesNotContain(
                            page.documentNumber(),
                            page.primaryIdentifier(),
                            page.birthDate().raw());
        }
    }

    private static Inspection inspect(IssuedPassport passport, Mrz page) throws Exception {
        DocumentInspector inspector = new DocumentInspector(
                Rig.trust(IssuingState.UTOPIA, IssuingState.QUAZIA), Rig.CLOCK, InspectionLimits.standard());
        return inspector.inspect(new DirectChipSource(Rig.chip(passport)), page, step -> {});
    }
}
