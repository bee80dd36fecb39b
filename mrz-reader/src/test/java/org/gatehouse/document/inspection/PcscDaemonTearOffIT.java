// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.nio.file.Path;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.document.chip.PcscReaders;
import org.gatehouse.document.conformance.Turntable;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.reader.CardSlot;
import org.gatehouse.sim.reader.PcscDaemon;
import org.gatehouse.sim.reader.PcscDaemonException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** Torn away from a reader of a real pcscd, which notices by itself, and late. */
@DisabledIfSystemProperty(named = "gatehouse.skip-pcscd", matches = "true")
class PcscDaemonTearOffIT extends TearOffContract {
    private static final int PRESENCE_LIMIT_MILLIS = 20_000;
    private static PcscDaemon daemon;
    private static volatile @Nullable Turntable place;

    @BeforeAll
    static void startThePrivateDaemon() throws PcscDaemonException {
        daemon = PcscDaemon.start(Path.of("target", "pcscd"));
    }

    @AfterAll
    static void stopIt() {
        if (daemon != null) {
            daemon.close();
            place = null;
        }
    }

    /** A chip that nobody tore away is exchanged without the daemon's slow notice: each session begins with a reset. */
    @Override
    ChipSource lay(ChipCore chip) throws Exception {
        CardTerminal terminal = TerminalFactory.getInstance("PC/SC", null, "SunPCSC")
                .terminals()
                .getTerminal(slot().readerName());
        Turntable here = place;
        if (here == null || !slot().isOccupied()) {
            terminal.waitForCardAbsent(PRESENCE_LIMIT_MILLIS);
            replace(chip);
        } else {
            here.turnTo(chip);
        }
        terminal.waitForCardPresent(PRESENCE_LIMIT_MILLIS);
        return PcscReaders.ofThisMachine().named(slot().readerName()).orElseThrow();
    }

    @Override
    void take() {
        slot().remove();
    }

    @Override
    void replace(ChipCore next) {
        Turntable here = new Turntable(next);
        place = here;
        slot().insert(here);
    }

    private static CardSlot slot() {
        return daemon.slots().get(0);
    }
}
