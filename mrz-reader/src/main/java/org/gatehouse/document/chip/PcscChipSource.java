// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import javax.smartcardio.CardException;
import javax.smartcardio.CardTerminal;

/** A reader spoken to through {@code javax.smartcardio}. */
public final class PcscChipSource implements ChipSource {
    /** A chip enters the field a moment after its page lies on the glass, and drivers see it late. */
    private static final int PRESENCE_MILLIS = 1000;

    private static final int ATTEMPTS = 2;

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
        for (int attempt = 1; ; attempt++) {
            try {
                if (!terminal.waitForCardPresent(PRESENCE_MILLIS)) {
                    throw new ChipException(ChipErrorCode.CHIP_ABSENT, "no chip in the field");
                }
                // A session that was never closed leaves its keys in the chip, and the next GET CHALLENGE is then
                // refused: so the first connection only resets.
                terminal.connect("*").disconnect(true);
                return new PcscChipLink(terminal.connect("*"));
            } catch (CardException | RuntimeException e) {
                if (attempt == ATTEMPTS) {
                    throw goneNow()
                            ? new ChipException(ChipErrorCode.CHIP_ABSENT, "the chip left the field at once")
                            : new ChipException(ChipErrorCode.READER_FAILED, "the reader makes no connection");
                }
            }
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
