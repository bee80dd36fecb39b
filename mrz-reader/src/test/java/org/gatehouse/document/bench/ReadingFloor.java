// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.bench;

import java.time.Duration;
import org.gatehouse.document.chip.AccessProtocol;
import org.gatehouse.sim.chip.LinkModel;

/**
 * The time below which nobody reads a document over a link: for every exchange the bytes on the air, frames, frame delays and
 * the chip's own time, and no exchange but these: PACE in five commands or BAC in three, chip authentication in two or active
 * authentication in one, and every file in as few blocks as its length allows. Nothing is counted for finding out what the
 * chip offers (EF.CardAccess, EF.ATR/INFO), for selecting the application after PACE, or for the reader's own computing; so
 * no real reader reaches it.
 */
final class ReadingFloor {
    /** What the PC/SC layer of the JDK receives at most, status word included. */
    private static final int LONGEST_ANSWER = 8_192;

    private static final int SHORT_ANSWER = 258;
    private static final double BITS_PER_BYTE = 9;
    private static final int FRAME_OVERHEAD = 3;
    /** A point on a curve of 256 bits inside DO'7C' and one object. */
    private static final int POINT = 2 + 2 + 65;

    private final LinkModel link;
    private int commands;
    private int bytes;
    private double micros;

    private ReadingFloor(LinkModel link) {
        this.link = link;
    }

    /** The floor for all of this specimen's files. */
    static ReadingFloor of(Specimen specimen, LinkModel link) {
        ReadingFloor floor = new ReadingFloor(link);
        ProtectedSizes sizes = specimen.access() == AccessProtocol.PACE ? floor.pace() : floor.bac();
        int block = sizes.largestBlock(specimen.profile().extendedLength() ? LONGEST_ANSWER : SHORT_ANSWER);
        for (int file : specimen.files()) {
            for (int left = specimen.length(file); left > 0; left -= block) {
                int count = Math.min(left, block);
                floor.exchange(sizes.read(count), sizes.answer(count));
            }
        }
        return floor;
    }

    /** An empty reading, for the formula alone. */
    static ReadingFloor empty(LinkModel link) {
        return new ReadingFloor(link);
    }

    private ProtectedSizes pace() {
        ProtectedSizes aes = ProtectedSizes.AES;
        exchange(5 + 12 + 3, 2);
        exchange(5 + 2 + 1, 2 + 2 + 16 + 2);
        exchange(5 + POINT + 1, POINT + 2);
        exchange(5 + POINT + 1, POINT + 2);
        exchange(5 + 12 + 1, 12 + 2);
        // Chip authentication: MSE:Set AT with protocol and key number, GENERAL AUTHENTICATE with a point.
        exchange(aes.command(12 + 3), aes.answer(0));
        exchange(aes.commandExpecting(POINT), aes.answer(2));
        return aes;
    }

    private ProtectedSizes bac() {
        ProtectedSizes tripleDes = ProtectedSizes.TRIPLE_DES;
        exchange(5 + 7, 2);
        exchange(5, 8 + 2);
        exchange(5 + 40 + 1, 40 + 2);
        // Active authentication: a challenge of eight bytes, a plain ECDSA signature of two numbers of 256 bits.
        exchange(tripleDes.commandExpecting(8), tripleDes.answer(64));
        return tripleDes;
    }

    /** One exchange, by the formula: C and R bytes, chained in frames, every chained frame acknowledged. */
    void exchange(int command, int response) {
        int frames = frames(command) + frames(response);
        double air = (command + response + FRAME_OVERHEAD * (frames + frames - 2.0))
                * BITS_PER_BYTE
                * 1e6
                / link.bitsPerSecond();
        micros += air + frames * 2 * micros(link.frameDelay()) + micros(link.chipTime());
        commands++;
        bytes += command + response;
    }

    private int frames(int length) {
        int information = link.frameBytes() - FRAME_OVERHEAD;
        return (length + information - 1) / information;
    }

    private static double micros(Duration duration) {
        return duration.toNanos() / 1e3;
    }

    int commands() {
        return commands;
    }

    int bytes() {
        return bytes;
    }

    double millis() {
        return micros / 1e3;
    }
}
