// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;
import org.gatehouse.sim.chip.ChipCore;

/** A virtual chip without any reader between. */
public record DirectChipSource(ChipCore chip) implements ChipSource {
    @Override
    public String name() {
        return "direct";
    }

    @Override
    public ChipLink connect() {
        chip.power();
        return new ChipLink() {
            @Override
            public byte[] transmit(byte[] command) throws ChipException {
                byte[] answer = chip.process(command);
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
