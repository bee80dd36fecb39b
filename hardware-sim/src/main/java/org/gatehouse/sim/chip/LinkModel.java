// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.chip;

import java.time.Duration;

/**
 * How long one exchange takes between a reader and a contactless chip of type A: nine bit times a byte, blocks of a bounded
 * frame that are chained and acknowledged, a frame delay for every block each way (ISO/IEC 14443-3 §6.2 and 14443-4 §7.5),
 * and the chip's own time.
 *
 * @param bitsPerSecond 106,000, 212,000, 424,000 or 848,000
 * @param frameBytes longest frame of either side (FSD, FSC), 16 to 4,096 bytes; three of them are not for data
 * @param frameDelay from the end of one frame to the next, zero or more
 * @param chipTime what the chip needs for any command, zero or more
 * @param cryptographyTime what it needs besides for a command with public key cryptography, zero or more
 */
public record LinkModel(
        int bitsPerSecond, int frameBytes, Duration frameDelay, Duration chipTime, Duration cryptographyTime) {

    /** Frames of the largest size that chips and readers of passports commonly agree on. */
    public static final int USUAL_FRAME_BYTES = 256;

    private static final int BITS_PER_BYTE = 9;
    private static final int FRAME_OVERHEAD = 3;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** Checks the ranges named above. */
    public LinkModel {
        if (bitsPerSecond != 106_000
                && bitsPerSecond != 212_000
                && bitsPerSecond != 424_000
                && bitsPerSecond != 848_000) {
            throw new IllegalArgumentException("bitsPerSecond is 106000, 212000, 424000 or 848000");
        }
        if (frameBytes < 16 || frameBytes > 4_096) {
            throw new IllegalArgumentException("frameBytes is 16 to 4096");
        }
        if (frameDelay.isNegative() || chipTime.isNegative() || cryptographyTime.isNegative()) {
            throw new IllegalArgumentException("times are zero or more");
        }
    }

    /** Frames of 256 bytes, a frame delay of 100 microseconds, 4 ms for any command, nothing besides. */
    public static LinkModel at(int bitsPerSecond) {
        return new LinkModel(
                bitsPerSecond, USUAL_FRAME_BYTES, Duration.ofNanos(100_000), Duration.ofMillis(4), Duration.ZERO);
    }

    /** The same with other computing times of the chip. */
    public LinkModel withChipTime(Duration anyCommand, Duration cryptography) {
        return new LinkModel(bitsPerSecond, frameBytes, frameDelay, anyCommand, cryptography);
    }

    /**
     * From the command's first bit to the answer's last, without public key cryptography.
     *
     * @param commandBytes length of the command APDU
     * @param responseBytes length of the response APDU, status word included
     */
    public Duration duration(int commandBytes, int responseBytes) {
        long frames = frames(commandBytes) + frames(responseBytes);
        long acknowledgements = frames - 2;
        long bytes = commandBytes + responseBytes + FRAME_OVERHEAD * (frames + acknowledgements);
        long air = bytes * BITS_PER_BYTE * NANOS_PER_SECOND / bitsPerSecond;
        return Duration.ofNanos(air).plus(frameDelay.multipliedBy(2 * frames)).plus(chipTime);
    }

    private long frames(int bytes) {
        int information = frameBytes - FRAME_OVERHEAD;
        return Math.max(1, (bytes + information - 1) / information);
    }
}
