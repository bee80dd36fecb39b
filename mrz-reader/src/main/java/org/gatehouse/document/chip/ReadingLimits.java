// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.chip;

import java.time.Duration;

/**
 * How much time and how large an answer one chip may take.
 *
 * @param apduDeadline longest time for one command and its answer
 * @param sessionDeadline longest time from connecting to the chip until the session is over
 * @param largestBlockBytes most plain bytes to ask for in one READ BINARY, 1 to 8000; more than fits into a short answer
 *     only where the chip offers extended length. A session that died of a length which the chip refused without
 *     protection is best repeated with 128
 */
public record ReadingLimits(Duration apduDeadline, Duration sessionDeadline, int largestBlockBytes) {

    /** Largest block whose protected answer still fits the 8192 bytes that the JDK's PC/SC layer can receive. */
    public static final int MAX_BLOCK_BYTES = 8000;

    public ReadingLimits {
        if (largestBlockBytes < 1 || largestBlockBytes > MAX_BLOCK_BYTES) {
            throw new IllegalArgumentException("largestBlockBytes must be 1 to " + MAX_BLOCK_BYTES);
        }
        if (apduDeadline.isNegative() || apduDeadline.isZero() || sessionDeadline.compareTo(apduDeadline) < 0) {
            throw new IllegalArgumentException("a deadline is positive, and the session's not before the command's");
        }
    }
}
