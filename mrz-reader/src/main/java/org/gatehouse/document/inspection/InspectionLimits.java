// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.time.Duration;
import org.gatehouse.document.chip.ReadingLimits;

/**
 * How much time and how large an answer one document may take.
 *
 * @param blockBytes most bytes to ask for in one READ BINARY, 1 to 8000; more than fits into a short answer only where the
 *     chip offers extended length
 * @param apduDeadline longest time for one command and its answer
 * @param sessionDeadline longest time for the whole chip, all sessions together
 * @param sessions most sessions with one chip, 1 to 10: after a lost chip everything is read again
 * @param patience how long a lost chip is awaited; zero gives it one try
 */
public record InspectionLimits(
        int blockBytes, Duration apduDeadline, Duration sessionDeadline, int sessions, Duration patience) {

    private static final int MAX_BLOCK_BYTES = ReadingLimits.MAX_BLOCK_BYTES;
    /** Every chip takes these, even one that dies of a longer one. */
    private static final int CAUTIOUS_BLOCK_BYTES = 128;

    private static final int MAX_SESSIONS = 10;
    private static final int USUAL_SESSIONS = 3;
    /** A hand that moved puts the document back within a second; longer is for the lane to ask for. */
    private static final Duration USUAL_PATIENCE = Duration.ofSeconds(1);

    public InspectionLimits {
        if (blockBytes < 1 || blockBytes > MAX_BLOCK_BYTES) {
            throw new IllegalArgumentException("blockBytes must be 1 to " + MAX_BLOCK_BYTES);
        }
        if (apduDeadline.isNegative() || apduDeadline.isZero() || sessionDeadline.compareTo(apduDeadline) < 0) {
            throw new IllegalArgumentException("a deadline is positive, and the session's not before the command's");
        }
        if (sessions < 1 || sessions > MAX_SESSIONS || patience.isNegative()) {
            throw new IllegalArgumentException("sessions must be 1 to " + MAX_SESSIONS + ", patience not negative");
        }
    }

    /** Three sessions at most, a second of patience. */
    public InspectionLimits(int blockBytes, Duration apduDeadline, Duration sessionDeadline) {
        this(blockBytes, apduDeadline, sessionDeadline, USUAL_SESSIONS, USUAL_PATIENCE);
    }

    /** Blocks as large as the chip takes them; 5 s for a command, 20 s for the chip. */
    public static InspectionLimits standard() {
        return new InspectionLimits(MAX_BLOCK_BYTES, Duration.ofSeconds(5), Duration.ofSeconds(20));
    }

    /** The same limits for one session only: a lost chip is lost. */
    public InspectionLimits once() {
        return new InspectionLimits(blockBytes, apduDeadline, sessionDeadline, 1, Duration.ZERO);
    }

    /**
     * For one session.
     *
     * @param remaining how long it may last
     * @param cautious whether a session before died in secure messaging: perhaps of the length of an answer
     */
    ReadingLimits ofSession(Duration remaining, boolean cautious) {
        Duration session = remaining.compareTo(apduDeadline) < 0 ? apduDeadline : remaining;
        return new ReadingLimits(
                apduDeadline, session, cautious ? Math.min(blockBytes, CAUTIOUS_BLOCK_BYTES) : blockBytes);
    }
}
