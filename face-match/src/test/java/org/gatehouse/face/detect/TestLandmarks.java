// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.Map;

/** Landmarks where a test wants them. */
public final class TestLandmarks {
    private TestLandmarks() {}

    /** Every point in one place, but for those given as {x, y, depth}. */
    public static Landmarks of(double x, double y, Map<Integer, double[]> others) {
        double[] xyz = new double[3 * Landmarks.COUNT];
        for (int number = 0; number < Landmarks.COUNT; number++) {
            double[] place = others.getOrDefault(number, new double[] {x, y, 0});
            System.arraycopy(place, 0, xyz, 3 * number, 3);
        }
        return new Landmarks(xyz);
    }
}
