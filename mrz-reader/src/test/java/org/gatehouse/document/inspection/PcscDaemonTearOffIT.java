// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.nio.file.Path;
import java.time.Duration;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.reader.CardSlot;
import org.gatehouse.sim.reader.PcscDaemon;
import org.gatehouse.sim.reader.PcscDaemonException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Torn away from a reader of a real pcscd, which notices by itself, and late. */
@DisabledIfSystemProperty(named = "gatehouse.skip-pcscd", matches = "true")
class PcscDaemonTearOffIT extends TearOffContract {
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

    @Override
    ChipSource lay(ChipCore chip) throws Exception {
        CardTerminal terminal =
                TerminalFactory.getInstance("PC/SC", null, "SunPCSC").terminals().getTerminal(slot().readerName());
        slot().insert(chip);
        terminal.waitForCardPresent(PRESENCE_LIMIT_MILLIS);
        return PcscReaders.ofThisMachine().named(slot().readerName()).orElseThrow();
    }

    @Override
    void take() {
        slot().remove();
    }

    @Override
    void replace(ChipCore next) {
        slot().insert(next);
    }

    @Override
    Duration patience() {
        return Duration.ZERO;
    }

    private static CardSlot slot() {
        return daemon.slots().get(0);
    }
}
