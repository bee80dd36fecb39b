// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import java.time.Duration;

/**
 * What a decoder process is given.
 *
 * @param image longest time from sending an image to having all of its pixels, positive; a portrait takes milliseconds
 * @param start longest time from starting the process to its first sign of life, positive; it takes about a second
 * @param heapMebibytes heap of its virtual machine, 16 or more; the pixels lie outside of it
 * @param memoryMebibytes its address space, code and reservations included; the largest portrait within bounds decodes in
 *     {@link #usual()}
 */
public record DecoderSettings(Duration image, Duration start, int heapMebibytes, int memoryMebibytes) {
    private static final int LEAST_HEAP = 16;

    /** Refuses what no process can work with. */
    public DecoderSettings {
        if (image.isNegative() || image.isZero() || start.isNegative() || start.isZero()) {
            throw new IllegalArgumentException("A deadline of the decoder must be positive");
        }
        if (heapMebibytes < LEAST_HEAP || memoryMebibytes <= heapMebibytes) {
            throw new IllegalArgumentException(
                    "The decoder needs " + LEAST_HEAP + " MiB of heap, and memory beside it");
        }
    }

    /** Two seconds for an image, a minute for a start (a machine may be busy), 24 MiB of heap in 1 GiB of addresses. */
    public static DecoderSettings usual() {
        return new DecoderSettings(Duration.ofSeconds(2), Duration.ofMinutes(1), 24, 1024);
    }

    /** The same with another deadline for an image. */
    public DecoderSettings withImage(Duration deadline) {
        return new DecoderSettings(deadline, start, heapMebibytes, memoryMebibytes);
    }
}
