// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.fuzz;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import java.util.List;
import org.gatehouse.document.chip.ChipErrorCode;
import org.gatehouse.document.chip.ChipException;
import org.gatehouse.document.chip.ChipLink;
import org.gatehouse.document.chip.ChipSource;

/**
 * A chip that answers with the bytes of an input whatever it is asked: two bytes tell how long the first answer is, then come
 * the next two. Where the input ends, the chip is gone.
 */
public final class RawAnswers implements ChipSource {
    private static final int HEADER_BYTES = 2;
    private static final int STATUS_BYTES = 2;

    private final byte[] input;
    private int at;

    public RawAnswers(byte[] input) {
        this.input = input.clone();
    }

    /** The input that gives these answers, each at most 65,535 bytes long. */
    public static byte[] encode(List<byte[]> answers) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] answer : answers) {
            out.write(answer.length >> 8);
            out.write(answer.length);
            out.writeBytes(answer);
        }
        return out.toByteArray();
    }

    private synchronized byte[] next() throws ChipException {
        if (at + HEADER_BYTES > input.length) {
            throw new ChipException(ChipErrorCode.CHIP_LOST, "gone");
        }
        int length = (input[at] & 0xFF) << 8 | input[at + 1] & 0xFF;
        at += HEADER_BYTES;
        byte[] answer = Arrays.copyOfRange(input, at, Math.min(input.length, at + length));
        at += answer.length;
        if (answer.length < STATUS_BYTES) {
            throw new ChipException(ChipErrorCode.CHIP_LOST, "less than a status word");
        }
        return answer;
    }

    @Override
    public String name() {
        return "raw";
    }

    @Override
    public ChipLink connect() {
        return new ChipLink() {
            @Override
            public byte[] transmit(byte[] command) throws ChipException {
                return next();
            }

            @Override
            public void close() {
                // Nothing to reset: the answers go on where they were.
            }
        };
    }
}
