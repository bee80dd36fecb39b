// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import javax.smartcardio.Card;
import javax.smartcardio.CardException;
import javax.smartcardio.CardNotPresentException;
import javax.smartcardio.CardTerminal;

/** A reader spoken to through {@code javax.smartcardio}. */
public final class PcscChipSource implements ChipSource {
    private final CardTerminal terminal;

    /** @param terminal the reader, for instance from {@link PcscReaders#named} */
    public PcscChipSource(CardTerminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public String name() {
        return terminal.getName();
    }

    @Override
    public ChipLink connect() throws ChipException {
        try {
            if (!terminal.isCardPresent()) {
                throw new ChipException(ChipErrorCode.CHIP_ABSENT, "no chip in the field");
            }
            // A session that was never closed leaves its keys in the chip, and the next GET CHALLENGE is then refused:
            // so the first connection only resets.
            terminal.connect("*").disconnect(true);
            Card card = terminal.connect("*");
            return new PcscChipLink(card);
        } catch (CardNotPresentException e) {
            throw new ChipException(ChipErrorCode.CHIP_ABSENT, "the chip left the field before the session began");
        } catch (CardException | RuntimeException e) {
            throw new ChipException(
                    goneNow() ? ChipErrorCode.CHIP_ABSENT : ChipErrorCode.READER_FAILED, "no connection");
        }
    }

    private boolean goneNow() {
        try {
            return !terminal.isCardPresent();
        } catch (CardException | RuntimeException e) {
            return false;
        }
    }
}
