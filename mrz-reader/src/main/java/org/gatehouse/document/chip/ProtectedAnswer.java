// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/**
 * The shape of a protected answer: DO'85' or DO'87' where there is data, then DO'99', DO'8E', status word (Doc 9303-11
 * §9.8). Looked at before the answer is given to a library that would allocate whatever a length says.
 */
final class ProtectedAnswer {
    private static final int STATUS_BYTES = 2;
    private static final int MAC_BYTES = 8;

    private ProtectedAnswer() {}

    /** Whether the answer has exactly that shape, and its status word is the protected one. */
    static boolean wellFormed(byte[] answer) {
        int end = answer.length - STATUS_BYTES;
        int at = 0;
        if (end > 0 && (answer[0] == (byte) 0x87 || answer[0] == (byte) 0x85)) {
            at = afterObject(answer, end);
        }
        return at >= 0
                && end - at == 2 + STATUS_BYTES + 2 + MAC_BYTES
                && answer[at] == (byte) 0x99
                && answer[at + 1] == STATUS_BYTES
                && answer[at + 2] == answer[end]
                && answer[at + 3] == answer[end + 1]
                && answer[at + 4] == (byte) 0x8E
                && answer[at + 5] == MAC_BYTES;
    }

    /** Where the first object ends, or -1 when it has no honest length. */
    private static int afterObject(byte[] answer, int end) {
        if (end < 2) {
            return -1;
        }
        int length = answer[1] & 0xFF;
        int at = 2;
        if (length > 0x80 && length <= 0x82) {
            int count = length & 0x7F;
            if (end < at + count) {
                return -1;
            }
            length = count == 1 ? answer[2] & 0xFF : (answer[2] & 0xFF) << 8 | (answer[3] & 0xFF);
            at += count;
        } else if (length >= 0x80) {
            return -1;
        }
        return length > end - at ? -1 : at + length;
    }
}
