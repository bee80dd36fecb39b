// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.rig.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gatehouse.rig.check.Rule;
import org.gatehouse.rig.check.Violation;
import org.gatehouse.rig.lane.Workshop;
import org.gatehouse.rig.plan.Decision;
import org.gatehouse.rig.plan.Plan;

/**
 * Makes a failing life short: leaves out decisions as long as the same rule still does not hold (delta debugging, Zeller and Hildebrandt
 * 2002). What is left cannot lose any single decision.
 */
public final class Shrinker {
    private final Workshop workshop;
    private int lives;

    public Shrinker(Workshop workshop) {
        this.workshop = workshop;
    }

    /** How many lives it took. */
    public int lives() {
        return lives;
    }

    /**
     * Shortens it.
     *
     * @param failing a plan whose life broke that rule
     */
    public Plan shrink(Plan failing, Rule rule) {
        List<Decision> kept = withoutVisitsAfter(failing, rule);
        int parts = 2;
        while (kept.size() >= 2) {
            int size = Math.max(1, kept.size() / parts);
            Optional<List<Decision>> fewer = without(failing, kept, size, rule);
            if (fewer.isPresent()) {
                kept = fewer.get();
                parts = Math.max(2, parts - 1);
            } else if (size == 1) {
                break;
            } else {
                parts = Math.min(kept.size(), 2 * parts);
            }
        }
        return failing.with(kept);
    }

    /** Whoever came after it happened has nothing to do with it. */
    private List<Decision> withoutVisitsAfter(Plan failing, Rule rule) {
        for (int last : failing.visits()) {
            List<Decision> until = failing.decisions().stream()
                    .filter(decision -> decision.visit() <= last)
                    .toList();
            if (breaks(failing.with(until), rule)) {
                return until;
            }
        }
        return failing.decisions();
    }

    /** From the end, where the fewest others depend on what is left out. */
    private Optional<List<Decision>> without(Plan failing, List<Decision> all, int size, Rule rule) {
        for (int end = all.size(); end > 0; end -= size) {
            List<Decision> fewer = new ArrayList<>(all.subList(0, Math.max(0, end - size)));
            fewer.addAll(all.subList(end, all.size()));
            if (breaks(failing.with(fewer), rule)) {
                return Optional.of(fewer);
            }
        }
        return Optional.empty();
    }

    private boolean breaks(Plan plan, Rule rule) {
        lives++;
        return new LaneLife(plan, workshop)
                .live()
                .violation()
                .map(Violation::rule)
                .filter(rule::equals)
                .isPresent();
    }
}
