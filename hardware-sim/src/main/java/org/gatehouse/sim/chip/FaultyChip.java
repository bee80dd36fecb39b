// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import org.gatehouse.sim.chip.FaultPlan.CorruptMac;
import org.gatehouse.sim.chip.FaultPlan.Fault;
import org.gatehouse.sim.chip.FaultPlan.Replay;
import org.gatehouse.sim.chip.FaultPlan.Truncate;
import org.gatehouse.sim.chip.FaultPlan.Vanish;
import org.gatehouse.sim.chip.FaultPlan.WrongStatus;
import org.jspecify.annotations.Nullable;

/** A chip to which the faults of a plan happen. The count of commands goes on when the chip is laid again. */
public final class FaultyChip implements ChipCore {

    private static final byte[] NOTHING = {};

    private final ChipCore chip;
    private final FaultPlan plan;
    private int commands;
    private boolean gone;
    private byte @Nullable [] previous;

    /** Puts the plan between a chip and its reader. */
    public FaultyChip(ChipCore chip, FaultPlan plan) {
        this.chip = chip;
        this.plan = plan;
    }

    @Override
    public byte[] power() {
        gone = false;
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

    @Override
    public byte[] process(byte[] commandApdu) {
        if (gone) {
            return NOTHING;
        }
        Fault fault = plan.at(commands++).orElse(null);
        byte[] answer = fault == null ? chip.process(commandApdu) : strike(fault, commandApdu);
        previous = answer;
        return answer;
    }

    private byte[] strike(Fault fault, byte[] commandApdu) {
        if (fault instanceof Vanish) {
            gone = true;
            return NOTHING;
        }
        if (fault instanceof WrongStatus wrong) {
            return new Answer(NOTHING, wrong.status()).bytes();
        }
        byte[] answer = chip.process(commandApdu);
        if (fault instanceof CorruptMac) {
            return FaultPlan.corrupted(answer);
        }
        if (fault instanceof Truncate truncate) {
            return FaultPlan.truncated(answer, truncate.bytes());
        }
        if (fault instanceof Replay && previous != null) {
            return previous.clone();
        }
        return answer;
    }
}
