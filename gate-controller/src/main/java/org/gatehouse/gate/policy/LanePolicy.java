// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gatehouse.face.model.SecurityLevel;
import org.gatehouse.gate.lane.Check;
import org.gatehouse.gate.lane.Deadline;
import org.gatehouse.gate.lane.Topology;

/**
 * Everything about a lane that a site decides. Data only: the core and the runtime read it.
 *
 * <p>Presentation attack detection is required (BSI TR-03121-3-1, application profile ABC, FM PAD-FI-APP). What it was tried against
 * stands in {@code docs/presentation-attacks.md}: a lane still stands under the eyes of an officer.
 *
 * @param eligibility who may use the lane
 * @param requiredChecks what an exit permit rests on
 * @param deadlines how long each class of deadline is, all of them
 * @param layAgains how often a document may be laid again in one transaction
 * @param openMax how long a permit allows a door to stand open
 * @param countConfidence how sure the counting sensor has to be, 0 to 1
 * @param topology how the lane is built
 * @param watchlistMayBePending whether a traveller is let in, never out, before the watchlist has answered
 * @param face how often an impostor may match in a transaction, and how many comparisons decide
 */
public record LanePolicy(
        Eligibility eligibility,
        Set<Check> requiredChecks,
        Map<Deadline, Duration> deadlines,
        int layAgains,
        Duration openMax,
        double countConfidence,
        Topology topology,
        boolean watchlistMayBePending,
        SecurityLevel face) {

    /** The checks without which this is no border control: a policy may add to them, never take away. */
    public static final Set<Check> INDISPENSABLE = Set.copyOf(EnumSet.allOf(Check.class));

    /** Copies, completes and refuses what cannot be meant, with a sentence. */
    public LanePolicy {
        requiredChecks = Set.copyOf(requiredChecks);
        deadlines = Map.copyOf(deadlines);
        if (!requiredChecks.containsAll(INDISPENSABLE)) {
            throw new IllegalArgumentException("Eligibility, document, watchlist, single person, face and presentation"
                    + " attack detection are always required.");
        }
        for (Deadline deadline : Deadline.values()) {
            Duration length = deadlines.get(deadline);
            if (length == null
                    || length.isNegative()
                    || length.isZero()
                    || length.compareTo(Duration.ofMinutes(10)) > 0) {
                throw new IllegalArgumentException(
                        "The deadline " + deadline + " must be above zero and at most ten minutes.");
            }
        }
        if (layAgains < 0 || layAgains > 5) {
            throw new IllegalArgumentException("A document may be laid again 0 to 5 times.");
        }
        if (openMax.compareTo(Duration.ofSeconds(1)) < 0 || openMax.compareTo(Duration.ofSeconds(60)) > 0) {
            throw new IllegalArgumentException("A door may stand open for 1 to 60 seconds.");
        }
        if (!(countConfidence > 0 && countConfidence <= 1)) {
            throw new IllegalArgumentException("The confidence of the counting sensor is above 0 and at most 1.");
        }
    }

    /** A policy to start from: adults with passports, the deadlines below. */
    public static LanePolicy standard() {
        return new LanePolicy(
                Eligibility.ADULTS_WITH_PASSPORTS,
                INDISPENSABLE,
                standardDeadlines(),
                2,
                Duration.ofSeconds(10),
                0.8,
                Topology.MANTRAP,
                false,
                SecurityLevel.FMR_1_IN_1000);
    }

    /** How long a class of deadline is. */
    public Duration deadline(Deadline deadline) {
        return java.util.Objects.requireNonNull(deadlines.get(deadline), "checked at construction");
    }

    /** The same policy with one deadline of another length. */
    public LanePolicy with(Deadline deadline, Duration length) {
        Map<Deadline, Duration> changed = new EnumMap<>(deadlines);
        changed.put(deadline, length);
        return copy(eligibility, changed, topology, watchlistMayBePending, face);
    }

    /** The same policy for other travellers. */
    public LanePolicy with(Eligibility other) {
        return copy(other, deadlines, topology, watchlistMayBePending, face);
    }

    /** The same policy with another operating point of the face. */
    public LanePolicy with(SecurityLevel level) {
        return copy(eligibility, deadlines, topology, watchlistMayBePending, level);
    }

    /** The same policy for a lane that is built otherwise. */
    public LanePolicy with(Topology built) {
        return copy(eligibility, deadlines, built, watchlistMayBePending, face);
    }

    /** The same policy, which lets travellers in while the watchlist is still asked. */
    public LanePolicy withWatchlistPending() {
        return copy(eligibility, deadlines, topology, true, face);
    }

    private LanePolicy copy(
            Eligibility admitted,
            Map<Deadline, Duration> lengths,
            Topology built,
            boolean pending,
            SecurityLevel level) {
        return new LanePolicy(
                admitted, requiredChecks, lengths, layAgains, openMax, countConfidence, built, pending, level);
    }

    private static Map<Deadline, Duration> standardDeadlines() {
        Map<Deadline, Duration> lengths = new EnumMap<>(Deadline.class);
        for (Deadline deadline : Deadline.values()) {
            lengths.put(deadline, Duration.ofMillis(standardMillis(deadline)));
        }
        return lengths;
    }

    private static long standardMillis(Deadline deadline) {
        return switch (deadline) {
            case RECOVERY -> 10_000;
            case PAGE -> 5_000;
            case LAY_AGAIN -> 15_000;
            case ELIGIBILITY -> 2_000;
            case CHIP -> 12_000;
            case DOCUMENT -> 3_000;
            case PRE_DECISION -> 3_000;
            case TAKE_DOCUMENT -> 10_000;
            case TOKEN -> 2_000;
            case TOKEN_SHOWN -> 4_000;
            case DOOR_OPENING -> 3_000;
            case ENTERING -> 10_000;
            case DOOR_CLOSING -> 12_000;
            case SINGLE_PERSON -> 2_000;
            // Longer than a round of the face matcher, which judges by itself after 20 s; a site may configure both.
            case FACE -> 23_000;
            case DECISION -> 1_000;
            case LEAVING -> 8_000;
            case RESET -> 5_000;
            case REFERRAL -> 30_000;
            // With the longest look at a face not longer than the confinement, or it would never be reached.
            case OFFICER -> 20_000;
            case RELEASE -> 15_000;
            case LOITERING -> 15_000;
            case DOOR_FAULT -> 5_000;
            // Longer than the longest life of a permit on the wire, 1.5 s.
            case LEASE -> 1_700;
            // border-control practice: 45 s without an officer.
            // An officer who has answered is on his way.
            case HELD -> 30_000;
            case CONFINEMENT -> 45_000;
            // 120 s in all once an officer has answered.
            case ATTENDED_CONFINEMENT -> 75_000;
            case FRESHNESS -> 120_000;
        };
    }
}
