// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.gatehouse.face.detect.Landmarks;
import org.junit.jupiter.api.Test;

class NarrowingTest {
    private static final double[] AHEAD = ahead();

    /** The outer corners of the eyes, 33 and 263, at one height. */
    private static double[] ahead() {
        double[] points = new Random(4).doubles(2 * Landmarks.COUNT, 100, 300).toArray();
        points[2 * 33] = 120;
        points[2 * 33 + 1] = 200;
        points[2 * 263] = 280;
        points[2 * 263 + 1] = 200;
        return points;
    }

    @Test
    void aFaceAsNarrowAsItsTurnLeavesNothingUnexplained() {
        assertThat(Narrowing.unexplained(AHEAD, 0, narrowed(Math.cos(Math.toRadians(24))), 24))
                .isCloseTo(0, within(1e-6));
    }

    @Test
    void paperThatWasTurnedByFortyDegreesAndShowsTwentyIsTooNarrow() {
        assertThat(Narrowing.unexplained(AHEAD, 0, narrowed(Math.cos(Math.toRadians(40))), 20))
                .isCloseTo(17.4, within(0.1));
    }

    @Test
    void theSizeOfTheFaceAndItsTiltDoNotMatter() {
        double[] to = narrowed(0.9);
        double[] tilted = new double[to.length];
        for (int at = 0; at < to.length; at += 2) {
            tilted[at] = 1.2 * (Math.cos(0.2) * to[at] - Math.sin(0.2) * to[at + 1]);
            tilted[at + 1] = 1.2 * (Math.sin(0.2) * to[at] + Math.cos(0.2) * to[at + 1]);
        }
        // The corners of the eyes say what is upright.
        assertThat(Narrowing.unexplained(AHEAD, 0, tilted, 20))
                .isCloseTo(Narrowing.unexplained(AHEAD, 0, to, 20), within(1e-6));
    }

    private static double[] narrowed(double share) {
        double[] points = AHEAD.clone();
        for (int at = 0; at < points.length; at += 2) {
            points[at] *= share;
        }
        return points;
    }
}
