// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.scenario;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.gatehouse.sim.chip.ChipCore;

/** A chip that lets a traveller know when so many commands were answered: the moment to pull the passport away. */
final class CountedChip implements ChipCore {

    private final ChipCore chip;
    private final CountDownLatch left;

    CountedChip(ChipCore chip, int commands) {
        this.chip = chip;
        this.left = new CountDownLatch(commands);
    }

    /** Waits for that moment; false when the limit is over first. */
    boolean await(long limitMillis) throws InterruptedException {
        return left.await(limitMillis, TimeUnit.MILLISECONDS);
    }

    @Override
    public byte[] process(byte[] commandApdu) {
        left.countDown();
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
