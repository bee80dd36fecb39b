// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.Arrays;
import java.util.List;

/**
 * The 468 points of MediaPipe's face mesh, in pixels of the picture; depth in the same unit, smaller towards the camera.
 * Left and right are those of the picture. Closing overwrites the points.
 */
public final class Landmarks implements AutoCloseable {
    /** Points in a mesh. */
    public static final int COUNT = 468;

    private final double[] xyz;

    Landmarks(double[] xyz) {
        if (xyz.length != 3 * COUNT) {
            throw new IllegalArgumentException("A face mesh has 468 points");
        }
        this.xyz = xyz;
    }

    /** One point by its number in the canonical mesh, 0..467. */
    public Point point(int number) {
        return new Point(xyz[3 * number], xyz[3 * number + 1]);
    }

    /** Depth of one point. */
    public double depth(int number) {
        return xyz[3 * number + 2];
    }

    /** Middle of the eye on the left. */
    public Point leftEye() {
        return mean(33, 133, 159, 145);
    }

    /** Middle of the eye on the right. */
    public Point rightEye() {
        return mean(362, 263, 386, 374);
    }

    /** Pixels between the middles of the eyes. */
    public double interEyeDistance() {
        return leftEye().distance(rightEye());
    }

    /** Left eye, right eye, tip of the nose, left and right corner of the mouth: what faces are aligned by. */
    public List<Point> alignmentPoints() {
        return List.of(leftEye(), rightEye(), point(1), point(61), point(291));
    }

    @Override
    public void close() {
        Arrays.fill(xyz, 0);
    }

    @Override
    public String toString() {
        return "Landmarks[]";
    }

    private Point mean(int... numbers) {
        double x = 0;
        double y = 0;
        for (int number : numbers) {
            x += point(number).x();
            y += point(number).y();
        }
        return new Point(x / numbers.length, y / numbers.length);
    }
}
