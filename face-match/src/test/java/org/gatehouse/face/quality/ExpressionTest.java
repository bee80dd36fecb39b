// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.gatehouse.face.detect.TestLandmarks;
import org.junit.jupiter.api.Test;

class ExpressionTest {
    private final Map<Integer, double[]> points = new HashMap<>();

    @Test
    void theLessOpenEyeCounts() {
        eyes(9, 3);
        assertThat(measured().eyesOpen()).isCloseTo(0.1, within(1e-9));
    }

    @Test
    void aTurnedEyeLooksNoMoreOpen() {
        eyes(9, 9);
        // The outer corner goes back by as much as it comes nearer to the inner one: 18² + 24² = 30².
        points.put(263, new double[] {98, 0, 24});
        assertThat(measured().eyesOpen()).isCloseTo(0.3, within(1e-9));
    }

    @Test
    void lipsThatTouchAreAClosedMouthAndAGapIsAShareOfTheFace() {
        eyes(9, 9);
        assertThat(measured().mouthOpen()).isZero();
        points.put(14, new double[] {55, 90, 0});
        assertThat(measured().mouthOpen()).isCloseTo(0.25, within(0.005));
    }

    /** Eyes of 30 pixels' width whose lids are some pixels apart, a chin 120 pixels below them, lips that touch. */
    private void eyes(double left, double right) {
        points.put(33, new double[] {0, 0, 0});
        points.put(133, new double[] {30, 0, 0});
        points.put(362, new double[] {80, 0, 0});
        points.put(263, new double[] {110, 0, 0});
        lids(left, 15, 160, 144, 159, 145, 158, 153);
        lids(right, 95, 385, 380, 386, 374, 387, 373);
        points.put(152, new double[] {55, 120, 0});
        points.put(13, new double[] {55, 60, 0});
        points.put(14, new double[] {55, 60, 0});
    }

    private void lids(double apart, double x, int... numbers) {
        for (int i = 0; i < numbers.length; i++) {
            points.put(numbers[i], new double[] {x, (i % 2 * 2 - 1) * apart / 2, 0});
        }
    }

    private Expression measured() {
        return Expression.of(TestLandmarks.of(0, 0, points));
    }
}
