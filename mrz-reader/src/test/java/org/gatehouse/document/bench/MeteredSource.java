// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.sim.chip.ChipCore;

/** A chip without a link, and how long the reader's thread computed between its answers and the next commands. */
final class MeteredSource implements ChipSource {
    private final ChipCore chip;
    private long lastAnswer;
    private long readerNanos;

    MeteredSource(ChipCore chip) {
        this.chip = chip;
    }

    /** Processor time of the reader so far, but for what it does after the last answer. To be asked between commands. */
    long readerNanos() {
        return readerNanos;
    }

    @Override
    public String name() {
        return "metered";
    }

    @Override
    public ChipLink connect() {
        chip.power();
        lastAnswer = ProcessorTime.now();
        return new ChipLink() {
            @Override
            public byte[] transmit(byte[] command) throws ChipException {
                readerNanos += ProcessorTime.now() - lastAnswer;
                byte[] answer = chip.process(command);
                lastAnswer = ProcessorTime.now();
                if (answer.length < 2) {
                    throw new ChipException(ChipErrorCode.CHIP_LOST, "gone");
                }
                return answer;
            }

            @Override
            public void close() {
                chip.reset();
            }
        };
    }
}
