// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import java.nio.file.Path;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.document.conformance.ConformancePage.Column;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.reader.CardSlot;
import org.gatehouse.sim.reader.PcscDaemon;
import org.gatehouse.sim.reader.PcscDaemonException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Through the JDK's own PC/SC code, a real pcscd, and the vpcd driver. */
@DisabledIfSystemProperty(named = "gatehouse.skip-pcscd", matches = "true")
class PcscDaemonConformanceIT extends ConformanceContract {
    private static final int PRESENCE_LIMIT_MILLIS = 20_000;
    private static @Nullable PcscDaemon daemon;
    private static @Nullable Turntable turntable;

    @BeforeAll
    static void startThePrivateDaemon() throws PcscDaemonException {
        daemon = PcscDaemon.start(Path.of("target", "pcscd"));
    }

    @AfterAll
    static void stopIt() {
        if (daemon != null) {
            daemon.close();
            turntable = null;
        }
    }

    @Override
    ChipSource lay(ChipCore chip) throws Exception {
        Turntable laid = turntable;
        if (laid == null) {
            turntable = new Turntable(chip);
            slot().insert(turntable);
            CardTerminal terminal = TerminalFactory.getInstance("PC/SC", null, "SunPCSC")
                    .terminals()
                    .getTerminal(slot().readerName());
            terminal.waitForCardPresent(PRESENCE_LIMIT_MILLIS);
        } else {
            laid.turnTo(chip);
        }
        return PcscReaders.ofThisMachine().named(slot().readerName()).orElseThrow();
    }

    @Override
    Column column() {
        return Column.OVER_PCSCD;
    }

    private static CardSlot slot() {
        return daemon.slots().get(0);
    }
}
