// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.inspection;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes the whole tree of the results of the checks that were performed, under a profile (BSI TR-03135-1 §5.4 to §5.9). A pure
 * function: the same observations give the same report.
 */
final class CheckTree {
    private static final Observation NEVER = Observation.notBegun("");

    private final InspectionProfile profile;
    private final Optional<String> issuingState;
    private final Map<CheckId, Observation> measured;
    private final Map<CheckId, Observation> decided;
    private final Map<CheckId, Boolean> counted = new EnumMap<>(CheckId.class);

    private CheckTree(
            InspectionProfile profile,
            Optional<String> issuingState,
            Map<CheckId, Observation> measured,
            Map<CheckId, Observation> corrected) {
        this.profile = profile;
        this.issuingState = issuingState;
        this.measured = new EnumMap<>(CheckId.class);
        this.measured.putAll(measured);
        this.decided = new EnumMap<>(CheckId.class);
        this.decided.putAll(corrected);
    }

    /**
     * @param issuingState of the document, as far as it is known
     * @param measured what was found; a check that is missing was never begun
     * @param corrected the same after known defects
     * @return every check of {@link CheckId} in its order
     */
    static List<Check> of(
            InspectionProfile profile,
            Optional<String> issuingState,
            Map<CheckId, Observation> measured,
            Map<CheckId, Observation> corrected) {
        CheckTree tree = new CheckTree(profile, issuingState, measured, corrected);
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
            boolean counts = counts(child, observation, found);
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

    private boolean counts(CheckId id, Observation observation, Map<CheckId, Observation> found) {
        boolean occasion = observation.state() != CheckState.INITIATED && observation.result() != Result.NOT_SUPPORTED;
        return switch (obligation(id, found)) {
            case MANDATORY -> occasion || !profile.conditional().contains(id);
            case OPTIONAL -> occasion;
            case EVALUATORY -> false;
        };
    }

    /** Spectral checks are only written down where the chip proves the document (BSI TR-03135-2 Table 4.6). */
    private Obligation obligation(CheckId id, Map<CheckId, Observation> found) {
        boolean proved = successful(CheckId.ELECTRONIC, found) && successful(CheckId.CHIP_AUTHENTICITY, found);
        boolean optical =
                issuingState.filter(profile.spectralAlways()::contains).isPresent();
        return id == CheckId.SPECTRAL && proved && !optical ? Obligation.EVALUATORY : profile.obligation(id);
    }

    private static boolean successful(CheckId id, Map<CheckId, Observation> found) {
        return found.getOrDefault(id, NEVER).result() == Result.SUCCESSFUL;
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
                id,
                after.state(),
                after.result(),
                before.result(),
                obligation(id, decided),
                counts(id),
                after.detail());
    }
}
