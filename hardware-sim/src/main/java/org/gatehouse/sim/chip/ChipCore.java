// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

/**
 * A chip as its reader meets it: bytes in, bytes out. No sockets, no threads; not thread-safe, so a slot calls it from
 * one thread at a time.
 *
 * <p>An <em>empty</em> answer of {@link #process} means that the chip has left the field: real readers see no bytes either.
 */
public interface ChipCore {

    /** Power comes on: all volatile state is lost. Returns the ATR (ISO/IEC 7816-3 §8.2). */
    byte[] power();

    /** Warm reset: the same loss of state as {@link #power()}. Returns the ATR. */
    byte[] reset();

    /**
     * Answers one command APDU (ISO/IEC 7816-4 §5.1), at most 65,535 bytes each way.
     *
     * @return data and status word, or nothing at all if the chip is gone; malformed commands get a status word, never an
     *     exception
     */
    byte[] process(byte[] commandApdu);

    /** The answer to reset, without resetting. */
    byte[] atr();
}
