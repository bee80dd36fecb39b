// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Makes the whole tree of the results of the checks that were performed, under a profile (BSI TR-03135-1 §5.4 to §5.9). A pure
 * function: the same observations give the same report.
 */
final class CheckTree {
    private static final Observation NEVER = Observation.notBegun("");

    private final InspectionProfile profile;
    private final Map<CheckId, Observation> measured;
    private final Map<CheckId, Observation> decided;
    private final Map<CheckId, Boolean> counted = new EnumMap<>(CheckId.class);

    private CheckTree(
            InspectionProfile profile, Map<CheckId, Observation> measured, Map<CheckId, Observation> corrected) {
        this.profile = profile;
        this.measured = new EnumMap<>(measured);
        this.decided = new EnumMap<>(corrected);
    }

    /**
     * @param measured what was found; a check that is missing was never begun
     * @param corrected the same after known defects
     * @return every check of {@link CheckId} in its order
     */
    static List<Check> of(
            InspectionProfile profile, Map<CheckId, Observation> measured, Map<CheckId, Observation> corrected) {
        CheckTree tree = new CheckTree(profile, measured, corrected);
        CheckId[] ids = CheckId.values();
        // Children stand behind their parents.
        for (int i = ids.length - 1; i >= 0; i--) {
            tree.combine(ids[i], tree.measured);
            tree.combine(ids[i], tree.decided);
        }
        List<Check> checks = new ArrayList<>();
        for (CheckId id : ids) {
            checks.add(tree.check(id));
        }
        return checks;
    }

    private void combine(CheckId id, Map<CheckId, Observation> found) {
        if (id.rule().isEmpty()) {
            return;
        }
        List<Result> results = new ArrayList<>();
        boolean begun = false;
        for (CheckId child : id.children()) {
            Observation observation = found.getOrDefault(child, NEVER);
            begun |= observation.state() != CheckState.INITIATED;
            boolean counts = counts(child, observation);
            counted.put(child, counts);
            if (counts) {
                results.add(observation.result());
            }
        }
        found.put(id, combined(id.rule().get(), results, begun));
    }

    private static Observation combined(Rule rule, List<Result> results, boolean begun) {
        if (!begun) {
            return NEVER;
        }
        Result result = rule.decide(results);
        return new Observation(result == Result.ABORTED ? CheckState.ABORTED : CheckState.TERMINATED, result, "");
    }

    private boolean counts(CheckId id, Observation observation) {
        boolean occasion = observation.state() != CheckState.INITIATED && observation.result() != Result.NOT_SUPPORTED;
        return switch (profile.obligation(id)) {
            case MANDATORY -> occasion || !profile.conditional().contains(id);
            case OPTIONAL -> occasion;
            case EVALUATORY -> false;
        };
    }

    /** Whether it had a part in the whole: what counts in something that does not count itself has none. */
    private boolean counts(CheckId id) {
        return id.parent()
                .map(above -> counted.getOrDefault(id, false) && counts(above))
                .orElse(true);
    }

    private Check check(CheckId id) {
        Observation before = measured.getOrDefault(id, NEVER);
        Observation after = decided.getOrDefault(id, NEVER);
        return new Check(
                id, after.state(), after.result(), before.result(), profile.obligation(id), counts(id), after.detail());
    }
}
