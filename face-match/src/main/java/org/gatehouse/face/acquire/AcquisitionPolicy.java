// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.time.Duration;

/**
 * How frames are gathered. "The timeout SHALL be configurable" (BSI TR-03121-3-1, PAP ACQ-FI-USV-1).
 *
 * @param mostComparisons frames handed out to be compared at most; every one is another chance for an impostor. At least 1
 * @param betweenComparisons least time between two comparisons, in which the better of several frames is found
 * @param timeout from the first frame (PAP ACQ-FI-AUTO-1, step 10)
 * @param lostAfter from the last sight of a face that was there (FM AS-FI-ICS3)
 * @param lookBack how far back frames count for a prompt, and how long a traveller is left in peace first
 * @param leastShown least time between the appearance of two prompts
 * @param kept captures that did not pass and are kept for the end, 1..10; each holds its pixels
 */
public record AcquisitionPolicy(
        int mostComparisons,
        Duration betweenComparisons,
        Duration timeout,
        Duration lostAfter,
        Duration lookBack,
        Duration leastShown,
        int kept) {

    /** Six comparisons a quarter of a second apart, 20 s in all, 3 s without a face; prompts from 0.6 s, 1 s apart. */
    public static final AcquisitionPolicy STANDARD = new AcquisitionPolicy(
            6,
            Duration.ofMillis(250),
            Duration.ofSeconds(20),
            Duration.ofSeconds(3),
            Duration.ofMillis(600),
            Duration.ofSeconds(1),
            3);

    /** The same with so many comparisons at most. */
    public AcquisitionPolicy withMost(int comparisons) {
        return new AcquisitionPolicy(comparisons, betweenComparisons, timeout, lostAfter, lookBack, leastShown, kept);
    }

    /** The same with another time from the first frame to the end. */
    public AcquisitionPolicy withTimeout(Duration other) {
        return new AcquisitionPolicy(mostComparisons, betweenComparisons, other, lostAfter, lookBack, leastShown, kept);
    }

    /** Refuses numbers that cannot be meant, with a sentence. */
    public AcquisitionPolicy {
        if (mostComparisons < 1) {
            throw new IllegalArgumentException("An acquisition allows at least one comparison.");
        }
        if (kept < 1 || kept > 10) {
            throw new IllegalArgumentException("An acquisition keeps 1 to 10 captures.");
        }
        if (betweenComparisons.isNegative()
                || lookBack.isNegative()
                || leastShown.isNegative()
                || lostAfter.isNegative()
                || lostAfter.isZero()
                || timeout.compareTo(lostAfter) < 0) {
            throw new IllegalArgumentException(
                    "Times of an acquisition are not negative, and the timeout is not shorter than the time a face may be gone.");
        }
    }
}
