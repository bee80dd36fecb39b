// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void bothReadersAreListedUnderTheirNames() throws CardException {
        assertThat(terminals().list())
                .extracting(CardTerminal::getName)
                .containsExactlyInAnyOrder("Gatehouse Simulated Reader 00 00", "Gatehouse Simulated Reader 00 01");
    }

    @Test
    void daemonListensOnNoNetworkInterface() throws IOException {
        assertThat(ListeningSockets.of(ProcessHandle.current().pid()))
                .as("the slots themselves, so that this test can see a listener")
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(ListeningSockets.of(daemon.pid())).isEmpty();
    }

    @Test
    void twoDaemonsRunSideBySideAndLeaveTogether(@TempDir Path directory) throws Exception {
        long pid;
        try (PcscDaemon second = PcscDaemon.start(directory, Optional.of(directory.resolve("pcscd.comm")))) {
            pid = second.pid();
            assertThat(ProcessHandle.of(pid)).isPresent();
            assertThat(daemon.pid()).isNotEqualTo(pid);
        }
        assertThat(ProcessHandle.of(pid)).isEmpty();
        assertThat(ProcessHandle.of(daemon.pid())).isPresent();
    }

    @Test
    void aChipInTheSecondReaderDoesNotShowInTheFirst() throws CardException {
        CardTerminal second = terminals().getTerminal(daemon.slots().get(1).readerName());
        daemon.slots().get(1).insert(TestChips.open());
        assertThat(second.waitForCardPresent(10_000)).isTrue();
        assertThat(terminals().getTerminal(slot().readerName()).isCardPresent()).isFalse();
        daemon.slots().get(1).remove();
        assertThat(second.waitForCardAbsent(10_000)).isTrue();
    }
}
