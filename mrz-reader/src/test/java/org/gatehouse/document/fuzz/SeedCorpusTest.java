// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.gatehouse.document.authenticity.ActiveAuthenticationFuzzTarget;
import org.gatehouse.document.authenticity.ChipAuthenticationMappingFuzzTarget;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.document.inspection.CheckId;
import org.gatehouse.document.inspection.DirectChipSource;
import org.gatehouse.document.inspection.DocumentInspector;
import org.gatehouse.document.inspection.Inspection;
import org.gatehouse.document.inspection.InspectionLimits;
import org.gatehouse.document.inspection.InspectionReport;
import org.gatehouse.document.inspection.Result;
import org.gatehouse.document.inspection.Rig;
import org.gatehouse.document.trust.Finding;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.LdsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A fuzzer that begins with what is refused at once finds nothing: the seeds are what they are meant to be. */
class SeedCorpusTest {
    private static final Map<FuzzTarget, List<byte[]>> SEEDS = SeedCorpus.generate();

    @ParameterizedTest
    @EnumSource
    void everyTargetTakesItsSeeds(FuzzTarget target) throws Exception {
        assertThat(SEEDS.get(target)).isNotEmpty();
        for (byte[] seed : SEEDS.get(target)) {
            target.accept(seed);
        }
    }

    @Test
    void theExhibitsAreTheSameInEveryRun() throws Exception {
        Exhibits again = Exhibits.issue();
        assertThat(again.authority().certificate()).isEqualTo(Exhibits.AUTHORITY.certificate());
        assertThat(again.bac().file(LdsFile.SOD).orElseThrow())
                .isEqualTo(Exhibits.BAC.file(LdsFile.SOD).orElseThrow());
        assertThat(again.mapped().file(LdsFile.CARD_SECURITY).orElseThrow())
                .isEqualTo(Exhibits.MAPPED.file(LdsFile.CARD_SECURITY).orElseThrow());
    }

    @Test
    void theExhibitsAreGenuineAndSmall() {
        for (IssuedPassport passport : List.of(Exhibits.BAC, Exhibits.PACE, Exhibits.MAPPED)) {
            InspectionReport report = inspect(passport);
            assertThat(report.overall()).isEqualTo(Result.SUCCESSFUL);
            assertThat(report.check(CheckId.CHIP_AUTHENTICITY).orElseThrow().result())
                    .isEqualTo(Result.SUCCESSFUL);
        }
        assertThat(Exhibits.PACE.file(LdsFile.DG2).orElseThrow()).hasSizeLessThan(2000);
        assertThat(Exhibits.BAC.files()).containsKeys(LdsFile.DG11.fid(), LdsFile.DG12.fid(), LdsFile.DG15.fid());
    }

    @Test
    void theAnswersOfHonestChipsHold() throws Exception {
        assertThat(ActiveAuthenticationFuzzTarget.verify(SeedCorpus.messageRecovery())
                        .outcome())
                .isEqualTo(Finding.Outcome.HOLDS);
        assertThat(ChipAuthenticationMappingFuzzTarget.verify(SeedCorpus.mapping())
                        .outcome())
                .isEqualTo(Finding.Outcome.HOLDS);
    }

    @Test
    void anOpenChipTellsEverythingInClear() {
        Conversation conversation = Conversation.of(SeedCorpus.open(Exhibits.BAC));
        assertThat(conversation.report().access()).isEqualTo(AccessProtocol.OPEN);
        assertThat(conversation.report().chipError()).isEmpty();
        assertThat(conversation.answers())
                .anyMatch(answer -> new String(answer, StandardCharsets.US_ASCII).contains("SPEC00001"));
    }

    private static InspectionReport inspect(IssuedPassport passport) {
        DocumentInspector inspector = new DocumentInspector(
                Exhibits.trust(), Rig.CLOCK, InspectionLimits.standard().once());
        VirtualChip chip = new VirtualChip(Rig.profile(passport), new Repeatable(0));
        try (Inspection inspection = inspector.inspect(new DirectChipSource(chip), Rig.page(passport), step -> {})) {
            return inspection.report();
        }
    }
}
