// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Arrays;
import java.util.Locale;

/** A response APDU without protection: data and status word (ISO/IEC 7816-4 §5.6). */
final class Answer {
    private static final int SUCCESS = 0x9000;
    private static final int NOT_FOUND = 0x6A82;
    /** "End of file reached before reading Ne bytes": what there is comes with it. */
    private static final int END_OF_FILE = 0x6282;

    private static final int WRONG_LENGTH = 0x6700;
    private static final int WRONG_EXPECTED_LENGTH = 0x6C;
    private static final int BYTES_REMAINING = 0x61;
    private static final int OUTSIDE_FILE = 0x6B00;

    private final byte[] bytes;

    Answer(byte[] bytes) throws ChipException {
        if (bytes.length < 2) {
            throw new ChipException(ChipErrorCode.CHIP_LOST, "an answer of less than two bytes");
        }
        this.bytes = bytes;
    }

    boolean succeeded() {
        return status() == SUCCESS;
    }

    boolean notFound() {
        return status() == NOT_FOUND;
    }

    boolean hasData() {
        return (succeeded() || status() == END_OF_FILE) && bytes.length > 2;
    }

    /** "Wrong length", or "wrong Le field", with the right one in its second byte. */
    boolean wrongLength() {
        return status() == WRONG_LENGTH || exactLength() > 0;
    }

    /** How many bytes the chip would have given, where it says so and gives none; else 0. */
    int exactLength() {
        boolean says = status() >> 8 == WRONG_EXPECTED_LENGTH && bytes.length == 2;
        return says ? (status() & 0xFF) == 0 ? 0x100 : status() & 0xFF : 0;
    }

    /** A status word that a chip may give when it is asked for more than it can send, or than there is. */
    boolean askedForTooMuch() {
        return wrongLength() || endOfFile() || succeeded() && bytes.length == 2 || status() == OUTSIDE_FILE;
    }

    boolean endOfFile() {
        return status() == END_OF_FILE;
    }

    /** How many bytes are still to be fetched, where the chip says so; else 0. */
    int remaining() {
        return status() >> 8 == BYTES_REMAINING ? (status() & 0xFF) == 0 ? 0x100 : status() & 0xFF : 0;
    }

    byte[] data() {
        return Arrays.copyOf(bytes, bytes.length - 2);
    }

    String statusText() {
        return String.format(Locale.ROOT, "status %04X", status());
    }

    void wipe() {
        Arrays.fill(bytes, (byte) 0);
    }

    private int status() {
        return (bytes[bytes.length - 2] & 0xFF) << 8 | (bytes[bytes.length - 1] & 0xFF);
    }
}
