// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.LongPredicate;
import org.gatehouse.face.model.TransactionRule;

/**
 * Counts what the comparisons of one transaction say, by the rule from which the threshold of one comparison was derived. A match has
 * to be repeated; enough tries without one are none.
 */
final class MatchTally {
    private record Comparison(boolean match, long nanos) {}

    private final TransactionRule rule;
    private final Deque<Comparison> window = new ArrayDeque<>();
    private int comparisons;

    MatchTally(TransactionRule rule) {
        this.rule = rule;
    }

    /** Counts one comparison of the frame of that time. */
    void count(boolean match, long nanos) {
        comparisons++;
        window.addLast(new Comparison(match, nanos));
        if (window.size() > rule.window()) {
            window.removeFirst();
        }
    }

    /** Looking begins anew in the same transaction: no match counts any more, every try does. */
    void startAnew() {
        window.clear();
    }

    /** Matches of other times no longer count as matches; that they were tried still does. */
    void keepOnly(LongPredicate times) {
        window.removeIf(one -> one.match() && !times.test(one.nanos()));
    }

    int comparisons() {
        return comparisons;
    }

    FaceDecision decision() {
        if (window.stream().filter(Comparison::match).count() >= rule.matchesNeeded()) {
            return FaceDecision.MATCH;
        }
        return comparisons >= rule.mostComparisons() ? FaceDecision.NO_MATCH : FaceDecision.UNDECIDED;
    }

    boolean decided() {
        return decision() != FaceDecision.UNDECIDED;
    }
}
