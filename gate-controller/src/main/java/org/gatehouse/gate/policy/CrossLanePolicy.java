// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.policy;

import java.time.Duration;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.gatehouse.gate.lane.ReasonCode;

/**
 * For how long the lanes of one controller remember a document, and what follows from it.
 *
 * @param remember 5 minutes to 24 hours, from the end of the transaction
 * @param consequences one for each rule
 */
public record CrossLanePolicy(Duration remember, Map<CrossLaneRule, Consequence> consequences) {

    /** What a rule does. */
    public enum Consequence {
        /** Nothing, and nothing is remembered for it. */
        OFF,
        /** The journal has it, and an officer who is called for something else; the traveller goes on. */
        NOTE,
        /** The traveller is referred before the entry door. */
        REFER
    }

    /**
     * The refusals that are remembered: suspicion of the document or of its holder. What went wrong by itself (laid badly,
     * abandoned, a person asked for, a fault of the gate) and what the lane's own rules refuse (an age, a state, a date) must
     * not speak against the next attempt.
     */
    public static final Set<ReasonCode> SUSPICIONS = Set.copyOf(EnumSet.of(
            ReasonCode.MRZ_INCONSISTENT,
            ReasonCode.PAGE_LIGHTS_DISAGREE,
            ReasonCode.DOCUMENT_SUSPECT,
            ReasonCode.WATCHLIST_HIT,
            ReasonCode.FACE_MISMATCH,
            ReasonCode.PRESENTATION_ATTACK_SUSPECTED));

    private static final Duration SHORTEST = Duration.ofMinutes(5);
    private static final Duration LONGEST = Duration.ofHours(24);

    /** Copies and completes: a rule that is not named is off. Refuses a time that cannot be meant, with a sentence. */
    public CrossLanePolicy {
        if (remember.compareTo(SHORTEST) < 0 || remember.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "Documents are remembered for 5 minutes to 24 hours; to remember none, switch"
                            + " every rule off.");
        }
        Map<CrossLaneRule, Consequence> all = new EnumMap<>(CrossLaneRule.class);
        for (CrossLaneRule rule : CrossLaneRule.values()) {
            all.put(rule, consequences.getOrDefault(rule, Consequence.OFF));
        }
        consequences = Map.copyOf(all);
    }

    /** Every rule refers, for half an hour. */
    public static CrossLanePolicy standard() {
        Map<CrossLaneRule, Consequence> all = new EnumMap<>(CrossLaneRule.class);
        for (CrossLaneRule rule : CrossLaneRule.values()) {
            all.put(rule, Consequence.REFER);
        }
        return new CrossLanePolicy(Duration.ofMinutes(30), all);
    }

    /** Nothing is remembered. */
    public static CrossLanePolicy off() {
        return new CrossLanePolicy(Duration.ofMinutes(30), Map.of());
    }

    /** What that rule does. */
    public Consequence of(CrossLaneRule rule) {
        return consequences.getOrDefault(rule, Consequence.OFF);
    }

    /** Whether that rule does anything. */
    public boolean on(CrossLaneRule rule) {
        return of(rule) != Consequence.OFF;
    }

    /** The same policy with one rule of another consequence. */
    public CrossLanePolicy with(CrossLaneRule rule, Consequence consequence) {
        Map<CrossLaneRule, Consequence> changed = new EnumMap<>(consequences);
        changed.put(rule, consequence);
        return new CrossLanePolicy(remember, changed);
    }
}
