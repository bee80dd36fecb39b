// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.evaluate;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * The detection error trade-off (ISO/IEC 19795-1): both error rates at every threshold that matters, from the highest FNMR to
 * the lowest. Where errors are few every one has its point; farther up, points lie so close that a line hides the rest.
 *
 * @param points by falling threshold; FMR rises and FNMR falls from one to the next
 */
public record DetCurve(List<DetPoint> points) {
    private static final int SINGLY = 200;
    private static final double STEP = 1.02;

    /** Copies the list. */
    public DetCurve {
        points = List.copyOf(points);
    }

    static DetCurve of(Evaluation evaluation) {
        TreeSet<Double> thresholds = new TreeSet<>();
        for (int errors : counts(evaluation.impostors())) {
            thresholds.add(evaluation.thresholdOfMatches(errors));
        }
        for (int errors : counts(evaluation.genuines())) {
            thresholds.add(evaluation.thresholdOfMisses(errors));
        }
        List<DetPoint> points = new ArrayList<>();
        for (double threshold : thresholds.descendingSet()) {
            points.add(new DetPoint(
                    threshold, evaluation.falseMatchRate(threshold), evaluation.falseNonMatchRate(threshold)));
        }
        return new DetCurve(points);
    }

    private static List<Integer> counts(int all) {
        List<Integer> counts = new ArrayList<>();
        for (double count = 0; count <= all; count = count < SINGLY ? count + 1 : count * STEP) {
            counts.add((int) count);
        }
        counts.add(all);
        return counts;
    }
}
