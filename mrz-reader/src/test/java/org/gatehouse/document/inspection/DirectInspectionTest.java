// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.mrz.MrzFormat;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.DocumentFormat;
import org.gatehouse.sim.issuer.HashAlgorithm;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PassportOrder;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** With nothing between the inspection and the chip. */
class DirectInspectionTest extends InspectionContract {
    @Override
    ChipSource lay(ChipCore chip) {
        return new DirectChipSource(chip);
    }

    @ParameterizedTest
    @EnumSource(names = {"BAC", "PACE"})
    void aCardWhoseNumberRunsOnIsOpenedAndReadInLargeBlocks(AccessProtocols access) throws Exception {
        PassportOrder booklet = Rig.order(IssuingState.UTOPIA, access, PortraitCoding.JPEG, LocalDate.of(2031, 5, 17));
        IssuedPassport card = Rig.issuer(IssuingState.UTOPIA)
                .issue(new PassportOrder(
                                "D23145890734",
                                booklet.primaryIdentifier(),
                                booklet.secondaryIdentifier(),
                                booklet.nationality(),
                                booklet.birthDate(),
                                booklet.sex(),
                                booklet.expiryDate(),
                                booklet.portrait(),
                                booklet.portraitCoding(),
                                access)
                        .as(DocumentFormat.TD1, "")
                        .hashedWith(HashAlgorithm.SHA_384));
        InspectionLimits large = new InspectionLimits(4000, Duration.ofSeconds(5), Duration.ofSeconds(20));
        DocumentInspector inspector = new DocumentInspector(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, large);
        try (Inspection inspection = inspector.inspect(lay(Rig.chip(card)), Rig.page(card), step -> {})) {
            assertThat(inspection.report().overall()).isEqualTo(Result.SUCCESSFUL);
            assertThat(inspection.chipMrz().orElseThrow().format()).isEqualTo(MrzFormat.TD1);
            assertThat(inspection.chipMrz().orElseThrow().documentNumber()).isEqualTo("D23145890734");
        }
    }
}
