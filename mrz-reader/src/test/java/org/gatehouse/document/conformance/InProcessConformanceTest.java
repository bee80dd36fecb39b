// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import java.time.Duration;
import java.util.List;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.document.conformance.ConformancePage.Column;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.reader.GatehouseSimProvider;
import org.gatehouse.sim.reader.InProcessSlot;

/** Through {@code javax.smartcardio}, over a provider that behaves as the JDK's own does. */
class InProcessConformanceTest extends ConformanceContract {
    private final InProcessSlot slot = new InProcessSlot("Conformance", Duration.ofMillis(1));
    private final PcscReaders readers = new PcscReaders(GatehouseSimProvider.terminalFactory(List.of(slot)));

    @Override
    ChipSource lay(ChipCore chip) throws Exception {
        slot.insert(chip);
        return readers.named(slot.readerName()).orElseThrow();
    }

    @Override
    Column column() {
        return Column.IN_PROCESS;
    }
}
