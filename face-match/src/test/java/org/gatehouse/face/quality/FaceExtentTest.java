// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.Map;
import org.gatehouse.face.detect.TestLandmarks;
import org.junit.jupiter.api.Test;

class FaceExtentTest {

    @Test
    void marginsAreCountedInInterEyeDistancesAndNegativeOutsideThePicture() {
        Map<Integer, double[]> points = new HashMap<>();
        for (int left : new int[] {33, 133, 159, 145}) {
            points.put(left, new double[] {100, 100, 0});
        }
        for (int right : new int[] {362, 263, 386, 374}) {
            points.put(right, new double[] {150, 100, 0});
        }
        points.put(234, new double[] {50, 110, 0});
        points.put(454, new double[] {224, 110, 0});
        points.put(10, new double[] {125, -25, 0});
        points.put(152, new double[] {125, 199, 0});

        FaceExtent extent = FaceExtent.of(TestLandmarks.of(125, 120, points), 200, 300);

        assertThat(extent.left()).isCloseTo(1, within(1e-9));
        assertThat(extent.right()).isCloseTo(-0.5, within(1e-9));
        assertThat(extent.above()).isCloseTo(-0.5, within(1e-9));
        assertThat(extent.below()).isCloseTo(2, within(1e-9));
        assertThat(extent.height()).isCloseTo(224 / 300.0, within(1e-9));
    }
}
