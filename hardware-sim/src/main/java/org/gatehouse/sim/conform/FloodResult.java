// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.conform;

import java.util.Map;

/**
 * What became of a flood of wrong permits.
 *
 * @param sent by kind
 * @param answers by kind and answer, for instance {@code STALE} to {@code REJECTED EXPIRED}
 * @param unanswered wrong permits without an answer within 5 s
 * @param genuine right permits that were sent between them
 * @param accepted of those
 * @param executed openings that the door controller counted
 * @param openings times that a door was told to leave CLOSED
 * @param seconds it all took
 */
record FloodResult(
        Map<WrongPermits.Kind, Long> sent,
        Map<WrongPermits.Kind, Map<String, Long>> answers,
        long unanswered,
        long genuine,
        long accepted,
        long executed,
        long openings,
        double seconds) {

    long wrong() {
        return sent.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Every right permit opened its door once, nothing else opened one, and everything was answered. */
    boolean held() {
        return accepted == genuine && executed == genuine && openings == genuine && unanswered == 0;
    }
}
