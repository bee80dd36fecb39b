// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Locale;
import javax.smartcardio.Card;
import javax.smartcardio.CardChannel;
import javax.smartcardio.CardException;
import javax.smartcardio.CommandAPDU;

/** A connection through {@code javax.smartcardio}, which reports a lost chip in several disguises. */
final class PcscChipLink implements ChipLink {
    private final Card card;
    private final CardChannel channel;
    private boolean lost;

    PcscChipLink(Card card) {
        this.card = card;
        this.channel = card.getBasicChannel();
    }

    @Override
    public byte[] transmit(byte[] command) throws ChipException {
        try {
            return channel.transmit(new CommandAPDU(command)).getBytes();
        } catch (IllegalArgumentException | IllegalStateException e) {
            // The JDK builds a response APDU from nothing when the chip is gone ("apdu must be at least 2 bytes long"),
            // and calls the card "disconnected" afterwards.
            lost = true;
            throw new ChipException(ChipErrorCode.CHIP_LOST, "the chip left the field");
        } catch (CardException e) {
            lost = true;
            throw fromReader(e);
        }
    }

    @Override
    public byte[] answerToReset() {
        return card.getATR().getBytes();
    }

    private static ChipException fromReader(CardException e) {
        String words = (e.getMessage() + " " + e.getCause()).toUpperCase(Locale.ROOT);
        boolean reader = words.contains("READER_UNAVAILABLE")
                || words.contains("NO_SERVICE")
                || words.contains("SERVICE_STOPPED")
                || words.contains("INSUFFICIENT_BUFFER");
        return reader
                ? new ChipException(ChipErrorCode.READER_FAILED, "the reader or its service failed")
                : new ChipException(ChipErrorCode.CHIP_LOST, "the chip left the field");
    }

    @Override
    public void close() {
        try {
            // A chip that left has lost its session with its power. Told to reset it, pcscd counts the reader as
            // empty at once and may then miss the next chip that is laid there.
            card.disconnect(!lost);
        } catch (CardException | RuntimeException e) {
            // Nothing is left to reset: chip, reader or service went away, and the session with it.
            return;
        }
    }
}
