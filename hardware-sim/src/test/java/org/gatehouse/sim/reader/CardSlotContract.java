// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;
import javax.smartcardio.CardTerminals;
import javax.smartcardio.CommandAPDU;
import javax.smartcardio.ResponseAPDU;
import org.gatehouse.sim.chip.ChipCore;
import org.gatehouse.sim.chip.FaultPlan;
import org.gatehouse.sim.chip.FaultPlan.Vanish;
import org.gatehouse.sim.chip.FaultPlan.WrongStatus;
import org.gatehouse.sim.chip.FaultyChip;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a PC/SC client sees of a slot, whichever front the slot has. */
abstract class CardSlotContract {

    private static final int WAIT_MILLIS = 10_000;
    private static final CommandAPDU SELECT_LONG_FILE = new CommandAPDU(0x00, 0xA4, 0x02, 0x0C, TestChips.longFileId());

    /** The slot under test, empty. */
    abstract CardSlot slot();

    /** All readers of this front. */
    abstract CardTerminals terminals();

    private CardTerminal terminal() {
        CardTerminal terminal = terminals().getTerminal(slot().readerName());
        assertThat(terminal).as("the reader %s", slot().readerName()).isNotNull();
        return terminal;
    }

    private Card connect(ChipCore chip) throws CardException {
        slot().insert(chip);
        assertThat(terminal().waitForCardPresent(WAIT_MILLIS)).isTrue();
        return terminal().connect("*");
    }

    @AfterEach
    void leaveTheReaderEmpty() throws CardException {
        slot().remove();
        assertThat(terminal().waitForCardAbsent(WAIT_MILLIS)).isTrue();
    }

    @Test
    void emptyReaderHasNoCard() throws CardException {
        assertThat(slot().isOccupied()).isFalse();
        assertThat(terminal().isCardPresent()).isFalse();
        assertThat(terminal().waitForCardPresent(1)).isFalse();
        assertThatThrownBy(() -> terminal().connect("*")).isInstanceOf(CardNotPresentException.class);
    }

    @Test
    void aChipComesWithItsAnswerToResetAndGoes() throws CardException {
        Card card = connect(TestChips.open());
        assertThat(card.getATR().getBytes()).isEqualTo(TestChips.open().atr());
        assertThat(card.getProtocol()).isEqualTo("T=1");
        slot().remove();
        assertThat(slot().isOccupied()).isFalse();
        assertThat(terminal().waitForCardAbsent(WAIT_MILLIS)).isTrue();
        assertThat(terminal().isCardPresent()).isFalse();
    }

    @Test
    void listSortsReadersByPresence() throws CardException {
        connect(TestChips.open());
        assertThat(terminals().list(CardTerminals.State.CARD_PRESENT))
                .extracting(CardTerminal::getName)
                .contains(slot().readerName());
        assertThat(terminals().list(CardTerminals.State.CARD_ABSENT))
                .extracting(CardTerminal::getName)
                .doesNotContain(slot().readerName());
    }

    @Test
    void waitForChangeNoticesAnInsertion() throws Exception {
        terminals().waitForChange(1);
        CompletableFuture<Boolean> change = CompletableFuture.supplyAsync(() -> {
            try {
                return terminals().waitForChange(WAIT_MILLIS);
            } catch (CardException e) {
                throw new AssertionError(e);
            }
        });
        slot().insert(TestChips.open());
        assertThat(change.get(WAIT_MILLIS, TimeUnit.MILLISECONDS)).isTrue();
        assertThat(terminal().waitForCardPresent(WAIT_MILLIS)).isTrue();
    }

    @Test
    void shortAndExtendedAnswersArriveWhole() throws CardException {
        CardChannel channel = connect(TestChips.open()).getBasicChannel();
        assertThat(channel.transmit(SELECT_LONG_FILE).getSW()).isEqualTo(0x9000);
        ResponseAPDU small = channel.transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 256));
        ResponseAPDU large = channel.transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 8190));
        assertThat(small.getData()).isEqualTo(Arrays.copyOf(TestChips.longFile(), 256));
        assertThat(large.getSW()).isEqualTo(0x9000);
        assertThat(large.getData()).isEqualTo(Arrays.copyOf(TestChips.longFile(), 8190));
    }

    @Test
    void oneByteMoreThanTheJdkCanHoldIsAnError() throws CardException {
        CardChannel channel = connect(TestChips.open()).getBasicChannel();
        channel.transmit(SELECT_LONG_FILE);
        assertThatThrownBy(() -> channel.transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 8191)))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("SCARD_E_INSUFFICIENT_BUFFER");
    }

    @Test
    void aLongCommandArrivesWhole() throws CardException {
        CardChannel channel = connect(TestChips.open()).getBasicChannel();
        assertThat(channel.transmit(new CommandAPDU(0x00, 0xA4, 0x04, 0x0C, new byte[2000]))
                        .getSW())
                .isEqualTo(0x6A82);
    }

    @Test
    void clientRepeatsACommandWithTheLengthTheChipNames() throws CardException {
        ChipCore chip = new FaultyChip(TestChips.open(), FaultPlan.after(1, new WrongStatus(0x6C03)));
        CardChannel channel = connect(chip).getBasicChannel();
        channel.transmit(SELECT_LONG_FILE);
        ResponseAPDU answer = channel.transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 16));
        assertThat(answer.getBytes()).isEqualTo(new byte[] {0, 1, 2, (byte) 0x90, 0});
    }

    @Test
    void clientAsksForTheRestAfter61() throws CardException {
        ChipCore chip = new FaultyChip(TestChips.open(), FaultPlan.after(0, new WrongStatus(0x6105)));
        CardChannel channel = connect(chip).getBasicChannel();
        assertThat(channel.transmit(SELECT_LONG_FILE).getSW())
                .as("GET RESPONSE, which this chip does not know")
                .isEqualTo(0x6D00);
    }

    @Test
    void channelsAreNotTheClientsToManage() throws CardException {
        Card card = connect(TestChips.open());
        assertThatThrownBy(() -> card.getBasicChannel().transmit(new CommandAPDU(0x00, 0x70, 0, 0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(card::openLogicalChannel).isInstanceOf(CardException.class);
        assertThatThrownBy(card.getBasicChannel()::close).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aChipTakenAwayDuringACommandShowsAsAnEmptyAnswer() throws CardException {
        Card card = connect(new FaultyChip(TestChips.open(), FaultPlan.after(1, new Vanish())));
        card.getBasicChannel().transmit(SELECT_LONG_FILE);
        assertThatThrownBy(() -> card.getBasicChannel().transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 16)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("apdu must be at least 2 bytes long");
        assertThat(terminal().waitForCardAbsent(WAIT_MILLIS)).isTrue();
        assertThat(slot().isOccupied()).isFalse();
        assertThatThrownBy(() -> card.getBasicChannel().transmit(SELECT_LONG_FILE))
                .isInstanceOfAny(CardException.class, IllegalStateException.class);
    }

    @Test
    void theOldCardStaysLostWhenTheChipIsLaidAgain() throws CardException {
        Card old = connect(TestChips.open());
        slot().remove();
        assertThat(terminal().waitForCardAbsent(WAIT_MILLIS)).isTrue();
        Card fresh = connect(TestChips.open());
        assertThat(fresh).isNotSameAs(old);
        assertThat(fresh.getBasicChannel().transmit(SELECT_LONG_FILE).getSW()).isEqualTo(0x9000);
    }

    @Test
    void disconnectingWithoutResetLeavesTheChipAsItIs() throws CardException {
        Card card = connect(TestChips.open());
        card.getBasicChannel().transmit(SELECT_LONG_FILE);
        card.disconnect(false);
        assertThat(terminal()
                        .connect("*")
                        .getBasicChannel()
                        .transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 4))
                        .getSW())
                .isEqualTo(0x9000);
    }

    @Test
    void disconnectingWithResetTakesTheChipsStateAway() throws CardException {
        Card card = connect(TestChips.open());
        card.getBasicChannel().transmit(SELECT_LONG_FILE);
        card.disconnect(true);
        assertThat(terminal()
                        .connect("*")
                        .getBasicChannel()
                        .transmit(new CommandAPDU(0x00, 0xB0, 0, 0, 4))
                        .getSW())
                .as("no file is selected any more")
                .isEqualTo(0x6986);
        assertThatThrownBy(card::getBasicChannel)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Card has been disconnected");
    }

    @Test
    void aConnectedTerminalHandsOutTheSameCard() throws CardException {
        Card card = connect(TestChips.open());
        assertThat(terminal().connect("T=1")).isSameAs(card);
        assertThatThrownBy(() -> terminal().connect("T=0")).isInstanceOf(CardException.class);
    }
}
