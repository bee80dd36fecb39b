// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.issuer.AccessProtocols;
import org.gatehouse.sim.issuer.IssuedPassport;
import org.gatehouse.sim.issuer.IssuingState;
import org.gatehouse.sim.issuer.PortraitCoding;
import org.gatehouse.sim.reader.GatehouseSimProvider;
import org.gatehouse.sim.reader.InProcessSlot;
import org.junit.jupiter.api.Test;

/** Through {@code javax.smartcardio}, over a provider that behaves as the JDK's own does. */
class InProcessInspectionTest extends InspectionContract {
    private final InProcessSlot slot = new InProcessSlot("Reader of lane 1", Duration.ofMillis(1));
    private final PcscReaders readers = new PcscReaders(GatehouseSimProvider.terminalFactory(List.of(slot)));

    @Override
    ChipSource lay(ChipCore chip) throws Exception {
        slot.insert(chip);
        return readers.named(slot.readerName()).orElseThrow();
    }

    @Test
    void readersAreListedByTheirNames() throws Exception {
        assertThat(readers.names()).containsExactly("Reader of lane 1");
        assertThat(readers.named("another")).isEmpty();
    }

    @Test
    void anEmptyReaderIsAnAbsentChip() throws Exception {
        IssuedPassport passport = Rig.passport(IssuingState.UTOPIA, AccessProtocols.PACE, PortraitCoding.JPEG2000);
        DocumentInspector inspector =
                new DocumentInspector(Rig.trust(IssuingState.UTOPIA), Rig.CLOCK, InspectionLimits.standard());
        ChipSource reader = readers.named(slot.readerName()).orElseThrow();
        try (Inspection inspection = inspector.inspect(reader, Rig.page(passport), step -> {})) {
            assertThat(inspection.report().chipError()).contains(ChipErrorCode.CHIP_ABSENT);
            assertThat(inspection.report().overall()).isEqualTo(Result.ABORTED);
        }
    }
}
