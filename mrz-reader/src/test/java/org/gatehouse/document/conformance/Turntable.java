// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.conformance;

import org.gatehouse.sim.chip.ChipCore;

/**
 * A place on the reader where one chip follows another without the daemon's slow notice of removal and insertion: each
 * session begins with a reset, which the new chip gets.
 */
public final class Turntable implements ChipCore {
    private volatile ChipCore chip;

    /** @param first lies there already */
    public Turntable(ChipCore first) {
        this.chip = first;
    }

    /** Lays another chip there in its place. */
    public void turnTo(ChipCore next) {
        next.power();
        chip = next;
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
    public byte[] process(byte[] commandApdu) {
        return chip.process(commandApdu);
    }

    @Override
    public byte[] atr() {
        return chip.atr();
    }
}
