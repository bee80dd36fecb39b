// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

/** A place in a picture, in pixels from the centre of its first pixel, or in whatever unit the context names. */
public record Point(double x, double y) {

    /** Euclidean distance. */
    public double distance(Point other) {
        return Math.hypot(x - other.x, y - other.y);
    }
}
