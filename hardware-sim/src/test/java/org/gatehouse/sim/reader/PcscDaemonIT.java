// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import java.nio.file.Path;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** The same contract through the JDK's own PC/SC code, a real pcscd, and the vpcd driver. */
@DisabledIfSystemProperty(named = "gatehouse.skip-pcscd", matches = "true")
class PcscDaemonIT extends CardSlotContract {

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
    CardSlot slot() {
        return daemon.slots().get(0);
    }

    @Override
    CardTerminals terminals() {
        return TerminalFactory.getDefault().terminals();
    }
}
