// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.util.Arrays;

/**
 * How much to ask for in one READ BINARY: a ladder from what the chip offers in extended length, over what fits into a short
 * answer, to the 160 and 128 bytes of chips whose buffers are small. A rung that was refused is tried once more with a later
 * file, for an answer may have been strange for another reason; refused twice, it is given up.
 */
final class BlockSizes {
    private static final int[] SMALL = {160, 128};
    /** Rungs: extended length, short length, and the small ones. */
    private static final int SHORT_LENGTH = 1;

    private static final int RUNGS = 2 + SMALL.length;
    private static final int GIVEN_UP = 2;
    /** The JDK's PC/SC layer receives no more (measured: 8190 bytes with their status word arrive, one more fails). */
    private static final int MOST_DATA_BYTES = 8190;

    private final int largest;
    private final int[] refusals = new int[RUNGS];
    private int extendedAnswer;
    private int rung = SHORT_LENGTH;

    /** @param largest most plain bytes to ask for, whatever the chip offers */
    BlockSizes(int largest) {
        this.largest = largest;
    }

    /** @param answerBytes longest answer that the chip says it gives in extended length, status word included */
    void offerExtended(int answerBytes) {
        extendedAnswer = Math.min(answerBytes - 2, MOST_DATA_BYTES);
        rung = 0;
    }

    /** Whether larger blocks are wanted than a short answer holds. */
    boolean worthExtending() {
        return largest > AnswerRoom.PLAIN.inShortAnswer();
    }

    boolean extended() {
        return extendedAnswer > 0;
    }

    /** Plain bytes to ask for now. */
    int present(AnswerRoom room) {
        int size = switch (rung) {
            case 0 -> room.in(extendedAnswer);
            case SHORT_LENGTH -> room.inShortAnswer();
            default -> SMALL[rung - 2];
        };
        return Math.min(size, largest);
    }

    /** Down after a refusal, to the next rung that asks for less than was refused; false when there is none. */
    boolean down(AnswerRoom room, int refused) {
        refusals[rung]++;
        while (rung + 1 < RUNGS) {
            rung++;
            if (present(room) < refused) {
                return true;
            }
        }
        return false;
    }

    /** Before another file: one rung up again, if that is worth another try. */
    void up() {
        int lowest = extended() ? 0 : SHORT_LENGTH;
        if (rung > lowest && refusals[rung - 1] < GIVEN_UP) {
            rung--;
        }
    }

    /** What was refused was not refused for its length: as if it had not happened. */
    void restore(BlockSizes before) {
        System.arraycopy(before.refusals, 0, refusals, 0, RUNGS);
        rung = before.rung;
    }

    BlockSizes copy() {
        BlockSizes copy = new BlockSizes(largest);
        copy.extendedAnswer = extendedAnswer;
        copy.restore(this);
        return copy;
    }

    @Override
    public String toString() {
        return "BlockSizes[" + extendedAnswer + ", rung " + rung + ", refused " + Arrays.toString(refusals) + "]";
    }
}
