// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;

class PlaneTest {

    @Test
    void pointsOfAPlaneSeenFromElsewhereLeaveNothing() {
        assertThat(Plane.residual(scattered(0), seenFromElsewhere(scattered(0))))
                .isLessThan(1e-6);
    }

    @Test
    void onePointOffThePlaneIsLeftOver() {
        double[] from = scattered(0);
        double[] to = seenFromElsewhere(from);
        to[20] += 30;
        assertThat(Plane.residual(from, to)).isBetween(1.0, 6.0);
    }

    @Test
    void pointsOnOneLineAreRefused() {
        double[] line = new double[40];
        for (int at = 0; at < 40; at += 2) {
            line[at] = at;
            line[at + 1] = 3 * at;
        }
        assertThatThrownBy(() -> Plane.residual(line, line)).isInstanceOf(IllegalArgumentException.class);
    }

    private static double[] scattered(long seed) {
        return new Random(seed).doubles(60, 100, 400).toArray();
    }

    private static double[] seenFromElsewhere(double[] points) {
        double[] seen = new double[points.length];
        for (int at = 0; at < points.length; at += 2) {
            double w = 1 + 0.0004 * points[at] - 0.0002 * points[at + 1];
            seen[at] = (0.8 * points[at] - 0.1 * points[at + 1] + 12) / w;
            seen[at + 1] = (0.2 * points[at] + 1.1 * points[at + 1] - 7) / w;
        }
        return seen;
    }
}
