// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.io.ByteArrayOutputStream;

/**
 * Fetches the rest of answers that a chip gives in pieces: status 61XX and GET RESPONSE (ISO/IEC 7816-4 §11.3.4). The PC/SC
 * layer of the JDK does that by itself; other links do not.
 */
final class ContinuedLink {
    private static final int MAX_PIECES = 64;
    private static final int MAX_BYTES = 65_538;
    private static final int INS_GET_RESPONSE = 0xC0;

    private final ChipLink link;

    ContinuedLink(ChipLink link) {
        this.link = link;
    }

    byte[] answerToReset() {
        return link.answerToReset();
    }

    /** Sends the command and gives the whole answer. */
    byte[] transmit(byte[] command) throws ChipException {
        byte[] answer = link.transmit(command);
        if (!continues(answer)) {
            return answer;
        }
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        for (int pieces = 0; continues(answer) && pieces < MAX_PIECES; pieces++) {
            whole.write(answer, 0, answer.length - 2);
            answer = link.transmit(new byte[] {0, (byte) INS_GET_RESPONSE, 0, 0, answer[answer.length - 1]});
            if (whole.size() + answer.length > MAX_BYTES) {
                throw new ChipException(ChipErrorCode.CHIP_REFUSED, "an answer never ends");
            }
        }
        whole.write(answer, 0, answer.length);
        return whole.toByteArray();
    }

    private static boolean continues(byte[] answer) {
        return answer.length >= 2 && answer[answer.length - 2] == 0x61;
    }
}
