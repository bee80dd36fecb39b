// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

/**
 * How many plain bytes fit into an answer of a given size. Protected, there come with them: tag, length and padding
 * indicator of the cryptogram, at least one byte of padding, DO'99', DO'8E' (Doc 9303-11 §9.8.4).
 *
 * @param cipherBlockBytes block size of the cipher; 1 where nothing is protected
 */
record AnswerRoom(int cipherBlockBytes) {
    static final AnswerRoom PLAIN = new AnswerRoom(1);

    private static final int SHORT_ANSWER = 256;
    private static final int STATUS_AND_CHECKSUM = 14;
    /** Tag, padding indicator, and a length of two bytes or, beyond 255 bytes, of three. */
    private static final int CRYPTOGRAM_FRAME = 4;

    static AnswerRoom protectedBy(int cipherBlockBytes) {
        return new AnswerRoom(cipherBlockBytes);
    }

    /** Most plain bytes in an answer of short length: 256, or 231 under 3DES, 223 under AES. */
    int inShortAnswer() {
        return in(SHORT_ANSWER);
    }

    /** @param dataBytes length of the answer without its status word, from 32 up */
    int in(int dataBytes) {
        if (cipherBlockBytes == 1) {
            return dataBytes;
        }
        int frame = STATUS_AND_CHECKSUM + CRYPTOGRAM_FRAME + (dataBytes > SHORT_ANSWER ? 1 : 0);
        return (dataBytes - frame) / cipherBlockBytes * cipherBlockBytes - 1;
    }
}
