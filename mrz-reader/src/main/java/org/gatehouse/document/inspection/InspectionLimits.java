// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;

/**
 * How much time and how large an answer one document may take.
 *
 * @param blockBytes most bytes to ask for in one READ BINARY, 1 to 8000; more than fits into a short answer only where
 *     the chip offers extended length
 * @param apduDeadline longest time for one command and its answer
 * @param sessionDeadline longest time for the whole chip
 */
public record InspectionLimits(int blockBytes, Duration apduDeadline, Duration sessionDeadline) {

    /** Largest block whose protected answer still fits the 8192 bytes that the JDK's PC/SC layer can receive. */
    private static final int MAX_BLOCK_BYTES = 8000;

    public InspectionLimits {
        if (blockBytes < 1 || blockBytes > MAX_BLOCK_BYTES) {
            throw new IllegalArgumentException("blockBytes must be 1 to " + MAX_BLOCK_BYTES);
        }
        if (apduDeadline.isNegative() || apduDeadline.isZero() || sessionDeadline.compareTo(apduDeadline) < 0) {
            throw new IllegalArgumentException("a deadline is positive, and the session's not before the command's");
        }
    }

    /** Blocks of 223 bytes, which every chip understands; 5 s for a command, 20 s for the chip. */
    public static InspectionLimits standard() {
        return new InspectionLimits(223, Duration.ofSeconds(5), Duration.ofSeconds(20));
    }
}
