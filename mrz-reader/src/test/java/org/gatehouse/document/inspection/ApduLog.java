// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.gatehouse.sim.chip.ChipCore;

/** A chip whose commands can be looked at afterwards. */
final class ApduLog implements ChipCore {
    private final ChipCore chip;
    private final List<Integer> instructions = new CopyOnWriteArrayList<>();

    ApduLog(ChipCore chip) {
        this.chip = chip;
    }

    /** Instruction bytes of all commands in their order. */
    List<Integer> instructions() {
        return List.copyOf(instructions);
    }

    @Override
    public byte[] process(byte[] commandApdu) {
        instructions.add(commandApdu[1] & 0xFF);
        return chip.process(commandApdu);
    }

    @Override
    public byte[] power() {
        return chip.power();
    }

    @Override
    public byte[] reset() {
        return chip.reset();
    }

    @Override
    public byte[] atr() {
        return chip.atr();
    }
}
