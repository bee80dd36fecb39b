// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

import java.time.Duration;

/** What happens to a command. Answers are protected by secure messaging where a session is open, unless it is said. */
public sealed interface Reaction {

    /**
     * The command is not executed; this is the answer.
     *
     * @param data plain data, possibly none
     * @param status status word
     */
    record Answers(byte[] data, int status) implements Reaction {

        /** Copies, and checks the range of ISO/IEC 7816-4 §5.6. */
        public Answers {
            data = data.clone();
            requireStatus(status);
        }

        /** A copy. */
        @Override
        public byte[] data() {
            return data.clone();
        }
    }

    /**
     * The command is not executed and any session ends; the answer is this status word in clear.
     *
     * @param status status word
     */
    record EndsSession(int status) implements Reaction {

        /** Checks the range. */
        public EndsSession {
            requireStatus(status);
        }
    }

    /**
     * From now until power or reset, every command gets this status word in clear.
     *
     * @param status status word
     */
    record Jams(int status) implements Reaction {

        /** Checks the range. */
        public Jams {
            requireStatus(status);
        }
    }

    /** The command is not executed and gets no answer: the chip has left the field, until it is powered again. */
    record Vanishes() implements Reaction {}

    /**
     * The command is executed and its answer comes this much later, in real time.
     *
     * @param duration zero to one hour
     */
    record Delays(Duration duration) implements Reaction {

        /** Checks the range. */
        public Delays {
            if (duration.isNegative() || duration.compareTo(Duration.ofHours(1)) > 0) {
                throw new IllegalArgumentException("a delay is zero to one hour");
            }
        }
    }

    /**
     * The command is executed; the answer sent is an earlier one, byte for byte.
     *
     * @param back how many commands before this one, 1 to 16; the oldest kept if there were fewer
     */
    record Replays(int back) implements Reaction {

        /** How many answers a chip keeps. */
        public static final int MOST = 16;

        /** Checks the range. */
        public Replays {
            if (back < 1 || back > MOST) {
                throw new IllegalArgumentException("an answer of 1 to " + MOST + " commands before");
            }
        }
    }

    /**
     * The command is executed; its plain answer is changed before secure messaging protects it.
     *
     * @param edit the change
     */
    record Edits(AnswerEdit edit) implements Reaction {}

    /**
     * The command is executed; its answer is protected wrongly. Without a session this does nothing.
     *
     * @param deviation what is wrong
     */
    record Protects(SecureMessagingDeviation deviation) implements Reaction {}

    /** The command is not executed; the answer is a status word alone. */
    static Reaction status(int status) {
        return new Answers(new byte[0], status);
    }

    private static void requireStatus(int status) {
        if (status < 0x6100 || status > 0x9FFF) {
            throw new IllegalArgumentException("a status word is 6100 to 9FFF");
        }
    }
}
