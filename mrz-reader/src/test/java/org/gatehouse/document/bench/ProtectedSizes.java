// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

/**
 * How long commands and answers are under secure messaging (Doc 9303-11 §9.8), by the clause and not by the reader's code.
 *
 * @param cipherBlockBytes 16 for AES, 8 for 3DES
 */
record ProtectedSizes(int cipherBlockBytes) {
    static final ProtectedSizes AES = new ProtectedSizes(16);
    static final ProtectedSizes TRIPLE_DES = new ProtectedSizes(8);

    private static final int HEADER = 4;
    private static final int STATUS = 2;
    private static final int CHECKSUM = 10;
    private static final int PROTECTED_STATUS = 4;
    private static final int SHORT = 256;

    /** A command with data and no expected answer but a status. */
    int command(int dataBytes) {
        return HEADER + 1 + cryptogram(dataBytes) + CHECKSUM + 1;
    }

    /** A command with data and an expected answer of short length. */
    int commandExpecting(int dataBytes) {
        return command(dataBytes) + 3;
    }

    /** READ BINARY of so many bytes: in short length where the protected answer fits there. */
    int read(int count) {
        return answer(count) - STATUS <= SHORT ? HEADER + 1 + 3 + CHECKSUM + 1 : HEADER + 3 + 4 + CHECKSUM + 2;
    }

    /** An answer with so many bytes of data, status word included. */
    int answer(int dataBytes) {
        return cryptogram(dataBytes) + PROTECTED_STATUS + CHECKSUM + STATUS;
    }

    /** The largest block whose answer is not longer than this, status word included. */
    int largestBlock(int answerBytes) {
        int block = answerBytes;
        while (answer(block) > answerBytes) {
            block--;
        }
        return block;
    }

    /** DO'87': tag, length, padding indicator, and the data padded with one byte at least. */
    private int cryptogram(int dataBytes) {
        if (dataBytes == 0) {
            return 0;
        }
        int value = 1 + (dataBytes / cipherBlockBytes + 1) * cipherBlockBytes;
        int length = value > 0xFF ? 3 : value > 0x7F ? 2 : 1;
        return 1 + length + value;
    }
}
