// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * The life of one lane before it is lived: every decision of chance that a story could turn on. What is left to {@link #chance()} is how
 * long things take.
 *
 * @param seed of the whole simulation
 * @param index which life of it
 * @param level how much goes wrong
 */
public record Plan(long seed, long index, FaultLevel level, List<Decision> decisions) {
    private static final int VISITS = 20;
    private static final int LONGEST_OFFSET = 2_500;
    private static final int LONGEST_FAULT = 9_000;

    public Plan {
        decisions = List.copyOf(decisions);
    }

    /** What chance decides for that life of that simulation. */
    public static Plan drawn(long seed, long index, FaultLevel level) {
        List<Decision> decisions = new ArrayList<>();
        Chance whole = new Chance(seed).stream(1, index);
        for (int visit = 1; visit <= VISITS; visit++) {
            draw(visit, whole.stream(2, visit), level, decisions);
        }
        return new Plan(seed, index, level, decisions);
    }

    private static void draw(int visit, Chance chance, FaultLevel level, List<Decision> into) {
        into.add(new Decision.Visit(visit));
        int deeds = chance.percent(60) ? 0 : chance.between(1, 2);
        for (int i = 0; i < deeds; i++) {
            into.add(new Decision.Deed(visit, chance.one(List.of(DeedKind.values()))));
        }
        if (chance.oneIn(5)) {
            into.add(new Decision.Habit(visit, chance.one(List.of(OfficerHabit.values()))));
        }
        int mishaps = level.mishaps(chance);
        for (int i = 0; i < mishaps; i++) {
            into.add(new Decision.Mishap(
                    visit,
                    chance.one(List.of(FaultKind.values())),
                    chance.one(List.of(Moment.values())),
                    chance.below(LONGEST_OFFSET),
                    chance.between(100, LONGEST_FAULT),
                    chance.below(1_000)));
        }
    }

    /** The same with these decisions only. */
    public Plan with(List<Decision> fewer) {
        return new Plan(seed, index, level, fewer);
    }

    /** How the life is named: {@code seed:index}. */
    public String name() {
        return seed + ":" + index;
    }

    /** Where everything comes from that is no decision. */
    public Chance chance() {
        return new Chance(seed).stream(3, index);
    }

    /** The visits that take place. */
    public List<Integer> visits() {
        return decisions.stream()
                .filter(Decision.Visit.class::isInstance)
                .map(Decision::visit)
                .toList();
    }

    /** What was decided about one visit. */
    public List<Decision> of(int visit) {
        return decisions.stream().filter(decision -> decision.visit() == visit).toList();
    }
}
