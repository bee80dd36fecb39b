// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What goes wrong, and when: data, not code.
 *
 * @param faults by the command they strike, counted from 0 over the chip's life; each strikes once
 */
public record FaultPlan(Map<Integer, Fault> faults) {

    /** Copies. */
    public FaultPlan {
        faults = Map.copyOf(faults);
    }

    /** Nothing goes wrong. */
    public static FaultPlan none() {
        return new FaultPlan(Map.of());
    }

    /** After this many commands were answered, the next one meets this fault. */
    public static FaultPlan after(int commands, Fault fault) {
        return none().andAfter(commands, fault);
    }

    /** The same with one more fault. */
    public FaultPlan andAfter(int commands, Fault fault) {
        if (commands < 0) {
            throw new IllegalArgumentException("a fault strikes after 0 or more commands");
        }
        Map<Integer, Fault> more = new TreeMap<>(faults);
        more.put(commands, fault);
        return new FaultPlan(more);
    }

    Optional<Fault> at(int command) {
        return Optional.ofNullable(faults.get(command));
    }

    /** One thing that goes wrong. */
    public sealed interface Fault {}

    /** The chip leaves the field before it answers, until it is powered again. */
    public record Vanish() implements Fault {}

    /**
     * The command is not executed; this status word is the whole answer.
     *
     * @param status two bytes, 0x6100 to 0x9FFF
     */
    public record WrongStatus(int status) implements Fault {
        /** Checks the range of ISO/IEC 7816-4 §5.6. */
        public WrongStatus {
            if (status < 0x6100 || status > 0x9FFF) {
                throw new IllegalArgumentException("a status word is 6100 to 9FFF");
            }
        }
    }

    /** The command is executed, and one bit flips in the last data byte of the answer: in secure messaging, in the MAC. */
    public record CorruptMac() implements Fault {}

    /**
     * The command is executed, and the answer loses its last data bytes; the status word stays.
     *
     * @param bytes how many, at least 1
     */
    public record Truncate(int bytes) implements Fault {
        /** Checks the range. */
        public Truncate {
            if (bytes < 1) {
                throw new IllegalArgumentException("at least one byte is lost");
            }
        }
    }

    /** The command is executed, and the answer to the command before it is sent again. */
    public record Replay() implements Fault {}

    static byte[] corrupted(byte[] answer) {
        byte[] wrong = answer.clone();
        if (wrong.length > 2) {
            wrong[wrong.length - 3] ^= 1;
        }
        return wrong;
    }

    static byte[] truncated(byte[] answer, int bytes) {
        int dataLength = Math.max(0, answer.length - 2 - bytes);
        byte[] rest = Arrays.copyOf(answer, dataLength + 2);
        System.arraycopy(answer, answer.length - 2, rest, dataLength, 2);
        return rest;
    }
}
