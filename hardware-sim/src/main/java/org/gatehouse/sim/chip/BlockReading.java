// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;
import org.gatehouse.sim.chip.behaviour.ReadingHabits;

/**
 * One READ BINARY of a chip with certain habits: how many bytes it gives, and with which status (ISO/IEC 7816-4 §11.3.3).
 *
 * @param le most bytes the terminal expects
 * @param wantsAll whether it asked for everything instead of a number
 * @param extended whether the command was of extended length
 */
record BlockReading(int le, boolean wantsAll, boolean extended, ReadingHabits habits) {

    private static final int DATA_OBJECT = 0x53;
    private static final int LONGEST_DATA_OBJECT_HEADER = 4;

    static BlockReading of(CommandApdu command, ReadingHabits habits) {
        return new BlockReading(command.le(), command.wantsAll(), command.extended(), habits);
    }

    /**
     * Even instruction: bare bytes.
     *
     * @param room most plain bytes that fit into the answer
     */
    Answer answer(byte[] content, int offset, int room) throws StatusException {
        if (isNotUnderstood()) {
            return Answer.success();
        }
        int block = Math.min(room, habits.largestBlock());
        int available = content.length - offset;
        requireNotLonger(le, block);
        int length = Math.min(Math.min(le, block), available);
        boolean beyond = le > available && length == available;
        return ended(Arrays.copyOfRange(content, offset, offset + length), beyond, available);
    }

    /**
     * Odd instruction: a data object. Le counts that object's header, which clients add to the most that fits into a
     * protected answer: so what does not fit there is left out, not refused.
     */
    Answer answerInObject(byte[] content, int offset, int room) throws StatusException {
        if (isNotUnderstood()) {
            return Answer.success();
        }
        int available = content.length - offset;
        int asked = largestValue(Math.min(le, room));
        requireNotLonger(asked, habits.largestBlock());
        int length = Math.min(Math.min(asked, habits.largestBlock()), available);
        boolean beyond = le > available + LONGEST_DATA_OBJECT_HEADER && length == available;
        byte[] data = Tlv.encode(DATA_OBJECT, Arrays.copyOfRange(content, offset, offset + length));
        return ended(data, beyond, available);
    }

    private boolean isNotUnderstood() {
        return extended && wantsAll && !habits.extendedMaximum();
    }

    private void requireNotLonger(int asked, int block) throws StatusException {
        if (wantsAll || asked <= block) {
            return;
        }
        switch (habits.longerRead()) {
            case WRONG_LENGTH -> throw new StatusException(StatusWord.WRONG_LENGTH);
            case RIGHT_LENGTH -> throw new StatusException(StatusWord.WRONG_LE, block > 0xFF ? 0 : block);
            case FEWER_BYTES -> {
                return;
            }
        }
    }

    /** The status at the end of a file; a terminal that asked for everything has not asked for too much. */
    private Answer ended(byte[] data, boolean beyond, int available) throws StatusException {
        if (!beyond) {
            return Answer.success(data);
        }
        Answer warned = new Answer(data, StatusWord.END_OF_FILE_REACHED.value());
        return switch (habits.endOfFile()) {
            case SHORT_SUCCESS -> Answer.success(data);
            case ALWAYS_WARNING -> warned;
            case WARNING -> wantsAll ? Answer.success(data) : warned;
            case WRONG_OFFSET -> {
                if (!wantsAll) {
                    throw new StatusException(StatusWord.OFFSET_OUTSIDE_FILE);
                }
                yield Answer.success(data);
            }
            case RIGHT_LENGTH -> {
                if (!wantsAll && available <= 0xFF) {
                    throw new StatusException(StatusWord.WRONG_LE, available);
                }
                yield wantsAll ? Answer.success(data) : warned;
            }
        };
    }

    /** The longest value whose object, header included, fits into a frame. */
    private static int largestValue(int frame) throws StatusException {
        int value = frame <= 0x81 ? frame - 2 : frame <= 0x102 ? Math.max(0x7F, frame - 3) : frame - 4;
        if (value < 1) {
            throw new StatusException(StatusWord.WRONG_LENGTH);
        }
        return value;
    }
}
