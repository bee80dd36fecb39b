// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.nio.file.Path;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.reader.CardSlot;
import org.gatehouse.sim.reader.PcscDaemon;
import org.gatehouse.sim.reader.PcscDaemonException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Through the JDK's own PC/SC code, a real pcscd, and the vpcd driver. */
@DisabledIfSystemProperty(named = "gatehouse.skip-pcscd", matches = "true")
class PcscDaemonInspectionIT extends InspectionContract {
    private static final int PRESENCE_LIMIT_MILLIS = 20_000;
    private static PcscDaemon daemon;

    @BeforeAll
    static void startThePrivateDaemon() throws PcscDaemonException {
        daemon = PcscDaemon.start(Path.of("target", "pcscd"));
    }

    @AfterAll
    static void stopIt() {
        if (daemon != null) {
            daemon.close();
        }
    }

    @AfterEach
    void takeTheChipAway() throws Exception {
        slot().remove();
        terminal().waitForCardAbsent(PRESENCE_LIMIT_MILLIS);
    }

    /** pcscd sees every insertion and removal a moment late, so fewer points are tried. */
    @Override
    int tearOffStride() {
        return 17;
    }

    @Override
    ChipSource lay(ChipCore chip) throws Exception {
        slot().remove();
        terminal().waitForCardAbsent(PRESENCE_LIMIT_MILLIS);
        slot().insert(chip);
        terminal().waitForCardPresent(PRESENCE_LIMIT_MILLIS);
        return PcscReaders.ofThisMachine().named(slot().readerName()).orElseThrow();
    }

    private static CardSlot slot() {
        return daemon.slots().get(0);
    }

    private static CardTerminal terminal() throws Exception {
        return TerminalFactory.getInstance("PC/SC", null, "SunPCSC").terminals().getTerminal(slot().readerName());
    }
}
