// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/** Commands to one chip in one field, from a fresh reset on. For one thread at a time. */
public interface ChipLink extends AutoCloseable {

    /**
     * Sends a command APDU and waits for the response APDU, at least two bytes long (ISO/IEC 7816-4 §5).
     *
     * @throws ChipException {@link ChipErrorCode#CHIP_LOST} when the chip is no longer there, {@link
     *     ChipErrorCode#READER_FAILED} when the reader is in trouble
     */
    byte[] transmit(byte[] command) throws ChipException;

    /** The answer to reset, whose historical bytes may tell what the chip can; empty when it is not known. */
    default byte[] answerToReset() {
        return new byte[0];
    }

    /** Resets the chip, so that no session outlives this link. Never throws. */
    @Override
    void close();
}
