// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.Arrays;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;

/** How a compared face stood in the picture, so that the same view is not compared twice. Closing overwrites it. */
final class Stance implements AutoCloseable {
    /**
     * Mean distance of the landmarks, in inter-eye distances, below which two frames show the same view: a sensor's noise alone makes
     * 0.002 to 0.007, a step of one pixel 0.012, a turn of one degree 0.025 (rendered frames, eyes 90 pixels apart).
     */
    static final double SAME = 0.008;

    private final double[] xy = new double[2 * Landmarks.COUNT];
    private final double unit;

    Stance(Landmarks face) {
        for (int number = 0; number < Landmarks.COUNT; number++) {
            Point point = face.point(number);
            xy[2 * number] = point.x();
            xy[2 * number + 1] = point.y();
        }
        unit = Math.max(1, face.interEyeDistance());
    }

    boolean shows(Landmarks face) {
        return away(face) < SAME;
    }

    /** Mean distance of the landmarks, in inter-eye distances. */
    double away(Landmarks face) {
        double sum = 0;
        for (int number = 0; number < Landmarks.COUNT; number++) {
            Point point = face.point(number);
            sum += Math.hypot(point.x() - xy[2 * number], point.y() - xy[2 * number + 1]);
        }
        return sum / Landmarks.COUNT / unit;
    }

    @Override
    public void close() {
        Arrays.fill(xy, 0);
    }
}
