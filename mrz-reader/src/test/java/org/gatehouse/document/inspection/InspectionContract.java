// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.mrz.Mrz;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.FaultPlan;
import org.gatehouse.sim.chip.FaultyChip;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuanceException;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.LdsFile;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.api.Test;

/** What an inspection does with a document, whatever stands between it and the chip. */
abstract class InspectionContract {
    private static final int GET_CHALLENGE = 0x84;
    private static final int EXTERNAL_AUTHENTICATE = 0x82;
    private static final int GENERAL_AUTHENTICATE = 0x86;

    /** Lays a chip on the reader and gives the reader. */
    abstract ChipSource lay(ChipCore chip) throws Exception;

    /** How many commands lie between two points at which the chip is torn away. */
    int tearOffStride() {
        return 1;
    }

    private static DocumentInspector inspector() throws IssuanceException {
        return new DocumentInspector(
                Rig.trust(IssuingState.UTOPIA, IssuingState.QUAZIA),
                Rig.CLOCK,
                InspectionLimits.standard().once());
    }

    private Inspection inspect(ChipCore chip, Mrz page) throws Exception {
        return inspector().inspect(lay(chip), page, step -> {});
    }

    private static IssuedPassport paceJp2() {
        return Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG2000);
    }

    private static IssuedPassport bacJpeg() {
        return Rig.passport(IssuingState.QUAZIA, AccessProtocols.BAC, PortraitCoding.JPEG);
    }

    @Test
    void aGenuinePassportWithPaceAndJpeg2000Succeeds() throws Exception {
        List<InspectionStep> steps = new ArrayList<>();
        try (Inspection inspection = inspector().inspect(lay(Rig.chip(paceJp2())), Rig.page(paceJp2()), steps::add)) {
            assertThat(inspection.report().checks())
                    .filteredOn(c -> c.mandatory() && c.result() != Result.SUCCESSFUL)
                    .isEmpty();
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.report().access()).isEqualTo(AccessProtocol.PACE);
            assertThat(inspection.report().chipError()).isEmpty();
            assertThat(inspection.portrait().orElseThrow().coding()).isEqualTo(PortraitImage.Coding.JPEG2000);
            assertThat(inspection.chipMrz().orElseThrow()).isEqualTo(Rig.page(paceJp2()));
            assertThat(steps)
                    .isSorted()
                    .contains(
                            InspectionStep.CONNECT,
                            InspectionStep.ACCESS,
                            InspectionStep.READ_SOD,
                            InspectionStep.READ_DG1,
                            InspectionStep.READ_DG2,
                            InspectionStep.PASSIVE_AUTHENTICATION,
                            InspectionStep.COMPARISON);
            assertThat(inspection.report().timings()).containsOnlyKeys(steps.toArray(new InspectionStep[0]));
        }
    }

    @Test
    void aGenuinePassportWithBacAndJpegSucceeds() throws Exception {
        try (Inspection inspection = inspect(Rig.chip(bacJpeg()), Rig.page(bacJpeg()))) {
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.report().access()).isEqualTo(AccessProtocol.BAC);
            assertThat(inspection.portrait().orElseThrow().coding()).isEqualTo(PortraitImage.Coding.JPEG);
            assertThat(result(inspection, CheckId.DS_REVOCATION)).isEqualTo(Result.SUCCESSFUL);
        }
    }

    @Test
    void aChipThatWasLeftInASessionIsReadAgain() throws Exception {
        ChipSource reader = lay(Rig.chip(bacJpeg()));
        for (int i = 0; i < 2; i++) {
            try (Inspection inspection = inspector().inspect(reader, Rig.page(bacJpeg()), step -> {})) {
                assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
            }
        }
    }

    @Test
    void closingAnInspectionOverwritesThePortrait() throws Exception {
        Inspection inspection = inspect(Rig.chip(paceJp2()), Rig.page(paceJp2()));
        byte[] portrait = inspection.portrait().orElseThrow().bytes();
        inspection.close();
        assertThat(portrait).containsOnly(0);
        assertThat(inspection.portrait()).isEmpty();
        assertThat(inspection.chipMrz()).isEmpty();
    }

    @Test
    @Proves({CheckId.DG2_INTEGRITY})
    void anotherPortraitInDg2FailsAndIsNotHandedOut() throws Exception {
        byte[] dg2 = bacJpeg().file(LdsFile.DG2).orElseThrow();
        dg2[dg2.length - 100] ^= 0x01;
        IssuedPassport swapped = bacJpeg().withFile(LdsFile.DG2, dg2);
        try (Inspection inspection = inspect(Rig.chip(swapped), Rig.page(swapped))) {
            assertThat(failed(inspection)).containsExactly(CheckId.DG2_INTEGRITY);
            assertThat(inspection.report().overall()).isEqualTo(Result.FAILED);
            assertThat(inspection.portrait()).isEmpty();
        }
    }

    @Test
    @Proves({CheckId.TRUST_STATUS, CheckId.DS_SIGNATURE})
    void anIssuerThatNobodyTrustsIsUndeterminedAndNotFailed() throws Exception {
        IssuedPassport unknown = Rig.passport(IssuingState.ZEPHYRIA, AccessProtocols.PACE, PortraitCoding.JPEG);
        try (Inspection inspection = inspect(Rig.chip(unknown), Rig.page(unknown))) {
            assertThat(inspection.report().overall()).isEqualTo(Result.UNDETERMINED);
            assertThat(result(inspection, CheckId.TRUST_STATUS)).isEqualTo(Result.UNDETERMINED);
            assertThat(result(inspection, CheckId.SECURITY_OBJECT_SIGNATURE)).isEqualTo(Result.SUCCESSFUL);
            assertThat(result(inspection, CheckId.DG2_INTEGRITY)).isEqualTo(Result.SUCCESSFUL);
            assertThat(failed(inspection)).isEmpty();
            assertThat(inspection.portrait())
                    .as("anybody can sign a face with a certificate of his own")
                    .isEmpty();
        }
    }

    @Test
    @Proves({CheckId.BAC, CheckId.PACE})
    void aPageWithAnotherDocumentNumberDoesNotOpenTheChip() throws Exception {
        Mrz wrong = Rig.mrz(List.of(
                "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"));
        try (Inspection inspection = inspect(Rig.chip(bacJpeg()), wrong)) {
            assertThat(inspection.report().chipError()).contains(ChipErrorCode.BAC_FAILED);
            assertThat(failed(inspection)).containsExactly(CheckId.BAC, CheckId.DOCUMENT_EXPIRY);
            assertThat(inspection.report().overall()).isEqualTo(Result.FAILED);
        }
        try (Inspection inspection = inspect(Rig.chip(paceJp2()), wrong)) {
            assertThat(inspection.report().chipError()).contains(ChipErrorCode.PACE_FAILED);
            assertThat(inspection.chipMrz()).isEmpty();
        }
    }

    @Test
    @Proves({CheckId.PACE})
    void aPaceThatFailsIsNeverFollowedByBac() throws Exception {
        IssuedPassport both = Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE_AND_BAC, PortraitCoding.JPEG);
        ApduLog whole = new ApduLog(Rig.chip(both));
        inspect(whole, Rig.page(both)).close();
        int paceBegins = whole.instructions().indexOf(GENERAL_AUTHENTICATE);
        for (int i = 0; i < 4; i++) {
            FaultPlan plan = FaultPlan.after(paceBegins + i, new FaultPlan.WrongStatus(0x6300));
            ApduLog log = new ApduLog(new FaultyChip(Rig.chip(both), plan));
            try (Inspection inspection = inspect(log, Rig.page(both))) {
                assertThat(inspection.report().chipError()).contains(ChipErrorCode.PACE_FAILED);
                assertThat(result(inspection, CheckId.CHIP_ACCESS)).isEqualTo(Result.FAILED);
                assertThat(log.instructions()).doesNotContain(GET_CHALLENGE, EXTERNAL_AUTHENTICATE);
            }
        }
    }

    @Test
    @Proves({CheckId.ACCESS_DOWNGRADE})
    void anEfCardAccessThatSomebodyHidIsFoundInDg14() throws Exception {
        IssuedPassport both = Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE_AND_BAC, PortraitCoding.JPEG);
        IssuedPassport hidden = both.withoutFile(LdsFile.CARD_ACCESS);
        try (Inspection inspection = inspect(Rig.chip(hidden), Rig.page(hidden))) {
            assertThat(inspection.report().access()).isEqualTo(AccessProtocol.BAC);
            assertThat(failed(inspection)).containsExactly(CheckId.ACCESS_DOWNGRADE);
        }
    }

    @Test
    void aChipTornAwayAtAnyCommandIsLostAndNothingIsThrown() throws Exception {
        for (IssuedPassport passport : List.of(paceJp2(), bacJpeg())) {
            ApduLog whole = new ApduLog(Rig.chip(passport));
            inspect(whole, Rig.page(passport)).close();
            int commands = whole.instructions().size();
            for (int i = 0; i < commands; i += tearOffStride()) {
                ChipCore torn = new FaultyChip(Rig.chip(passport), FaultPlan.after(i, new FaultPlan.Vanish()));
                try (Inspection inspection = inspect(torn, Rig.page(passport))) {
                    assertThat(inspection.report().chipError())
                            .as("torn away at command %d of %d", i, commands)
                            .isEqualTo(Optional.of(ChipErrorCode.CHIP_LOST));
                    assertThat(inspection.report().overall()).isEqualTo(Result.ABORTED);
                    assertThat(inspection.portrait()).isEmpty();
                }
            }
        }
    }

    @Test
    void anAnswerWithAWrongMacOrFromBeforeEndsTheSession() throws Exception {
        ApduLog whole = new ApduLog(Rig.chip(bacJpeg()));
        inspect(whole, Rig.page(bacJpeg())).close();
        int last = whole.instructions().size() - 1;
        for (FaultPlan.Fault fault :
                List.of(new FaultPlan.CorruptMac(), new FaultPlan.Replay(), new FaultPlan.WrongStatus(0x6700))) {
            ChipCore faulty = new FaultyChip(Rig.chip(bacJpeg()), FaultPlan.after(last, fault));
            try (Inspection inspection = inspect(faulty, Rig.page(bacJpeg()))) {
                assertThat(inspection.report().chipError()).contains(ChipErrorCode.SECURE_MESSAGING_FAILED);
                assertThat(inspection.report().overall()).isEqualTo(Result.UNDETERMINED);
                assertThat(inspection.portrait()).isEmpty();
            }
        }
    }

    static Result result(Inspection inspection, CheckId id) {
        return inspection.report().check(id).orElseThrow().result();
    }

    static List<CheckId> failed(Inspection inspection) {
        return inspection.report().performed().stream()
                .filter(c -> c.mandatory() && c.result() == Result.FAILED)
                .map(Check::id)
                .toList();
    }
}
