// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.TerminalFactory;
import org.gatehouse.sim.chip.VirtualChip;
import org.gatehouse.sim.reader.CardSlot;
import org.gatehouse.sim.reader.PcscDaemon;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** A lane goes on when the PC/SC service dies and comes back, without a new JVM. */
@DisabledIfSystemProperty(named = "gatehouse.skip-pcscd", matches = "true")
class PcscDaemonRestartIT {
    private static final int PRESENCE_LIMIT_MILLIS = 20_000;

    @Test
    void readersAreFoundAgainAfterTheServiceWasStartedAgain() throws Exception {
        for (int life = 1; life <= 3; life++) {
            try (PcscDaemon daemon = PcscDaemon.start(Path.of("target", "pcscd"))) {
                CardSlot slot = daemon.slots().get(0);
                assertThat(PcscReaders.ofThisMachine().names())
                        .as("life %d", life)
                        .contains(slot.readerName());
                slot.insert(new VirtualChip(ChipRig.profile(), new SecureRandom()));
                ChipSource reader =
                        PcscReaders.ofThisMachine().named(slot.readerName()).orElseThrow();
                terminal(slot).waitForCardPresent(PRESENCE_LIMIT_MILLIS);
                try (ChipLink link = reader.connect()) {
                    assertThat(link.transmit(new byte[] {0, (byte) 0xA4, 2, 12, 2, 0x01, 0x1C}))
                            .isNotEmpty();
                }
            }
            assertThatThrownBy(() -> PcscReaders.ofThisMachine().names())
                    .isInstanceOfSatisfying(
                            ChipException.class, e -> assertThat(e.code()).isEqualTo(ChipErrorCode.READER_FAILED));
        }
    }

    private static CardTerminal terminal(CardSlot slot) throws Exception {
        return TerminalFactory.getInstance("PC/SC", null, "SunPCSC").terminals().getTerminal(slot.readerName());
    }
}
