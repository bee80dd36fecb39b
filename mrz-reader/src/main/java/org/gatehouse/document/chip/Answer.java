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
