// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.Security;
import java.time.Duration;
import java.util.List;
import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.TerminalFactory;
import org.junit.jupiter.api.Test;

class InProcessSlotTest extends CardSlotContract {

    private final InProcessSlot slot = new InProcessSlot("Gatehouse In-Process 0");
    private final InProcessSlot other = new InProcessSlot("Gatehouse In-Process 1");
    private final CardTerminals terminals =
            GatehouseSimProvider.terminalFactory(List.of(slot, other)).terminals();

    @Override
    CardSlot slot() {
        return slot;
    }

    @Override
    CardTerminals terminals() {
        return terminals;
    }

    @Test
    void providerIsUsedWithoutBeingRegistered() throws Exception {
        TerminalFactory factory =
                TerminalFactory.getInstance("GatehouseSim", List.of(slot), new GatehouseSimProvider());
        assertThat(factory.terminals().list()).extracting(CardTerminal::getName).containsExactly(slot.readerName());
        assertThat(Security.getProvider("GatehouseSim")).isNull();
    }

    @Test
    void wrongParametersAreRefused() {
        assertThatThrownBy(() -> TerminalFactory.getInstance("GatehouseSim", "slots", new GatehouseSimProvider()))
                .hasRootCauseInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void removedChipStillCountsAsPresentForAMoment() throws CardException {
        InProcessSlot slow = new InProcessSlot("slow", Duration.ofHours(1));
        CardTerminal terminal =
                GatehouseSimProvider.terminalFactory(List.of(slow)).terminals().getTerminal("slow");
        slow.insert(TestChips.open());
        Card card = terminal.connect("*");
        slow.remove();
        assertThat(terminal.isCardPresent()).isTrue();
        CommandAPDU command = new CommandAPDU(0x00, 0xB0, 0, 0, 4);
        assertThatThrownBy(() -> card.getBasicChannel().transmit(command)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> card.getBasicChannel().transmit(command))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("SCARD_E_NOT_TRANSACTED");
    }

    @Test
    void insertionsAndRemovalsAreThoseSinceTheLastWait() throws CardException {
        terminals.waitForChange(1);
        slot.insert(TestChips.open());
        assertThat(terminals.waitForChange(10_000)).isTrue();
        assertThat(terminals.list(CardTerminals.State.CARD_INSERTION))
                .extracting(CardTerminal::getName)
                .containsExactly(slot.readerName());
        slot.remove();
        assertThat(terminals.waitForChange(10_000)).isTrue();
        assertThat(terminals.list(CardTerminals.State.CARD_INSERTION)).isEmpty();
        assertThat(terminals.list(CardTerminals.State.CARD_REMOVAL))
                .extracting(CardTerminal::getName)
                .containsExactly(slot.readerName());
    }
}
