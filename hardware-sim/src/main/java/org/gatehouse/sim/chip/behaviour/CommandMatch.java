// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

import java.util.OptionalInt;

/**
 * Which commands a rule concerns; what is not said matches everything. Occurrences are counted over the chip's life, among
 * the commands that match in all other respects.
 *
 * @param step what the command does
 * @param instruction its instruction byte, 00 to FF
 * @param file the file it selects or reads, by its identifier as in the chip's profile
 * @param session in which kind of session it comes
 * @param first the first occurrence that is concerned, from 1
 * @param count how many occurrences are concerned, from 1; {@link #EVER} for all that follow
 */
public record CommandMatch(
        CommandStep step, OptionalInt instruction, OptionalInt file, SessionKind session, int first, int count) {

    /** All that follow. */
    public static final int EVER = Integer.MAX_VALUE;

    /** Checks the ranges named above. */
    public CommandMatch {
        if (instruction.isPresent() && (instruction.getAsInt() & ~0xFF) != 0) {
            throw new IllegalArgumentException("an instruction is one byte");
        }
        if (first < 1 || count < 1) {
            throw new IllegalArgumentException("occurrences are counted from 1");
        }
    }

    /** Every command. */
    public static CommandMatch any() {
        return of(CommandStep.ANY);
    }

    /** Every command that does this. */
    public static CommandMatch of(CommandStep step) {
        return new CommandMatch(step, OptionalInt.empty(), OptionalInt.empty(), SessionKind.ANY, 1, EVER);
    }

    /** Every command with this instruction byte. */
    public static CommandMatch ofInstruction(int instruction) {
        return new CommandMatch(
                CommandStep.ANY, OptionalInt.of(instruction), OptionalInt.empty(), SessionKind.ANY, 1, EVER);
    }

    /** The same, but only where it concerns this file. */
    public CommandMatch onFile(int identifier) {
        return new CommandMatch(step, instruction, OptionalInt.of(identifier), session, first, count);
    }

    /** The same, but only in this kind of session. */
    public CommandMatch in(SessionKind kind) {
        return new CommandMatch(step, instruction, file, kind, first, count);
    }

    /** The same, but only the one occurrence with this number, from 1. */
    public CommandMatch occurrence(int number) {
        return new CommandMatch(step, instruction, file, session, number, 1);
    }

    /** The same, but only from the occurrence with this number on, from 1. */
    public CommandMatch from(int number) {
        return new CommandMatch(step, instruction, file, session, number, EVER);
    }

    /** Whether the occurrence with this number, from 1, is concerned. */
    public boolean concerns(int occurrence) {
        return occurrence >= first && occurrence - first < count;
    }
}
