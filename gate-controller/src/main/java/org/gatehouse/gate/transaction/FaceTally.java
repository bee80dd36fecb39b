// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.transaction;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.gatehouse.face.model.TransactionRule;
import org.gatehouse.gate.lane.Verdict;

/** Counts what the frames of one round say. A match has to be repeated; enough tries without one are a mismatch. */
final class FaceTally {
    private final TransactionRule rule;
    private final Deque<Boolean> last = new ArrayDeque<>();
    private int comparisons;

    FaceTally(TransactionRule rule) {
        this.rule = rule;
    }

    /** Counts one usable frame; the verdict once there is one. */
    Optional<Verdict> count(boolean match) {
        comparisons++;
        last.addLast(match);
        if (last.size() > rule.window()) {
            last.removeFirst();
        }
        if (last.stream().filter(Boolean::booleanValue).count() >= rule.matchesNeeded()) {
            return Optional.of(Verdict.SUCCESSFUL);
        }
        return comparisons >= rule.mostComparisons() ? Optional.of(Verdict.FAILED) : Optional.empty();
    }

    boolean first() {
        return comparisons == 1;
    }
}
