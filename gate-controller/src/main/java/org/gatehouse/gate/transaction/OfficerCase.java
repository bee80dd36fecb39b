// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.gatehouse.gate.lane.ReasonCode;
import org.gatehouse.gate.lane.Verdict;

/**
 * What an officer is shown to decide an exception. The pictures are JPEG copies that {@link #close()} overwrites.
 *
 * @param caseId names this case once and for all
 * @param severity how loud the console calls
 * @param reason the primary reason
 * @param raisedAt when the lane called
 * @param decideBefore when the lane acts by itself
 * @param checks every check of the transaction so far, in order
 * @param facts short plain facts that help to decide ("age 9", "expired 41 days ago"), no names and no numbers
 * @param mayAccept whether accepting is offered at all: where the face is the question, and both pictures are there to answer it
 * @param portrait the chip's portrait as JPEG, if it is as signed and the signer's certificate is a trusted CSCA's
 * @param probe the best live frame as JPEG, if there is one
 */
public record OfficerCase(
        UUID caseId,
        String laneId,
        UUID transaction,
        Severity severity,
        ReasonCode reason,
        Instant raisedAt,
        Instant decideBefore,
        List<CheckLine> checks,
        List<String> facts,
        boolean mayAccept,
        Optional<byte[]> portrait,
        Optional<byte[]> probe)
        implements AutoCloseable {

    /** How loud the console calls. */
    public enum Severity {
        LOW,
        MEDIUM,
        HIGH,
        CRITICAL
    }

    /** One check: its name as in the inspection report, its verdict, whether the decision needs it. */
    public record CheckLine(String name, Verdict verdict, boolean required) {}

    /** The same case with another time until the lane acts; the pictures are this one's, and only one of the two may be closed. */
    OfficerCase until(Instant later) {
        return new OfficerCase(
                caseId,
                laneId,
                transaction,
                severity,
                reason,
                raisedAt,
                later,
                checks,
                facts,
                mayAccept,
                portrait,
                probe);
    }

    @Override
    public void close() {
        portrait.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
        probe.ifPresent(bytes -> Arrays.fill(bytes, (byte) 0));
    }

    @Override
    public String toString() {
        return "OfficerCase[" + caseId + " " + laneId + " " + reason + "]";
    }
}
