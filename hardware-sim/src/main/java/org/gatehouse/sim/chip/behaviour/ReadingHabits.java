// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip.behaviour;

/**
 * How a chip answers READ BINARY (ISO/IEC 7816-4 §11.3.3), where chips in the field differ.
 *
 * @param largestBlock most plain bytes of one answer, 1 to 65,536; what secure messaging and the APDU can carry limits it too
 * @param longerRead what a read of more than the chip gives in one block meets
 * @param endOfFile what a read across the end of the file meets
 * @param shortIdentifiers whether files are found by short identifier; otherwise such a read gets 6A86
 * @param oddInstruction whether READ BINARY with odd instruction is known; otherwise it gets 6D00
 * @param largestCommand longest command APDU in bytes, as EF.ATR/INFO would announce it; longer ones get 6700
 * @param largestResponse longest response APDU in bytes, status word included, that an extended Le is answered with
 * @param extendedMaximum whether an extended Le of 0000 is understood; otherwise such a command is answered with 9000 and
 *     no data, as some chips in the field do
 */
public record ReadingHabits(
        int largestBlock,
        LongerRead longerRead,
        EndOfFile endOfFile,
        boolean shortIdentifiers,
        boolean oddInstruction,
        int largestCommand,
        int largestResponse,
        boolean extendedMaximum) {

    /** No limit but that of the protocol. */
    public static final int UNLIMITED = 65_536;

    private static final ReadingHabits USUAL = new ReadingHabits(
            UNLIMITED, LongerRead.WRONG_LENGTH, EndOfFile.WARNING, true, true, UNLIMITED, UNLIMITED, true);

    /** Checks the ranges named above. */
    public ReadingHabits {
        requireRange(largestBlock, 1, "largestBlock");
        requireRange(largestCommand, 64, "largestCommand");
        requireRange(largestResponse, 64, "largestResponse");
    }

    private static void requireRange(int value, int least, String name) {
        if (value < least || value > UNLIMITED) {
            throw new IllegalArgumentException(name + " is " + least + " to " + UNLIMITED);
        }
    }

    /** No limits; 6282 at the end of a file. */
    public static ReadingHabits usual() {
        return USUAL;
    }

    /** The same with blocks of at most this many plain bytes, and this answer to a longer read. */
    public ReadingHabits withLargestBlock(int bytes, LongerRead longer) {
        return new ReadingHabits(
                bytes,
                longer,
                endOfFile,
                shortIdentifiers,
                oddInstruction,
                largestCommand,
                largestResponse,
                extendedMaximum);
    }

    /** The same with another end of file. */
    public ReadingHabits withEndOfFile(EndOfFile end) {
        return new ReadingHabits(
                largestBlock,
                longerRead,
                end,
                shortIdentifiers,
                oddInstruction,
                largestCommand,
                largestResponse,
                extendedMaximum);
    }

    /** The same, knowing short file identifiers or not. */
    public ReadingHabits withShortIdentifiers(boolean known) {
        return new ReadingHabits(
                largestBlock,
                longerRead,
                endOfFile,
                known,
                oddInstruction,
                largestCommand,
                largestResponse,
                extendedMaximum);
    }

    /** The same, knowing READ BINARY with odd instruction or not. */
    public ReadingHabits withOddInstruction(boolean known) {
        return new ReadingHabits(
                largestBlock,
                longerRead,
                endOfFile,
                shortIdentifiers,
                known,
                largestCommand,
                largestResponse,
                extendedMaximum);
    }

    /** The same with these longest APDUs, in bytes. */
    public ReadingHabits withLargestApdus(int command, int response) {
        return new ReadingHabits(
                largestBlock,
                longerRead,
                endOfFile,
                shortIdentifiers,
                oddInstruction,
                command,
                response,
                extendedMaximum);
    }

    /** The same, understanding an extended Le of 0000 or not. */
    public ReadingHabits withExtendedMaximum(boolean understood) {
        return new ReadingHabits(
                largestBlock,
                longerRead,
                endOfFile,
                shortIdentifiers,
                oddInstruction,
                largestCommand,
                largestResponse,
                understood);
    }
}
