// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;

/** Padding method 2 of ISO/IEC 9797-1: 80, then zeros up to the block's end; always at least one byte. */
final class Padding {

    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] add(byte[] bytes, int blockSize) {
        byte[] padded = Arrays.copyOf(bytes, (bytes.length / blockSize + 1) * blockSize);
        padded[bytes.length] = MARK;
        return padded;
    }

    static byte[] remove(byte[] padded) throws StatusException {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        if (end < 0 || padded[end] != MARK) {
            throw new StatusException(StatusWord.SECURE_MESSAGING_OBJECTS_INCORRECT);
        }
        return Arrays.copyOf(padded, end);
    }
}
