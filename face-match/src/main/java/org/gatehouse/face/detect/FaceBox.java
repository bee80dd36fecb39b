// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

/**
 * A face found in a picture, in pixels of that picture; it may reach over the picture's edge.
 *
 * @param x left edge
 * @param y upper edge
 * @param width positive
 * @param height positive
 * @param score the detector's confidence, 0..1
 */
public record FaceBox(double x, double y, double width, double height, double score) {

    /** Square pixels. */
    public double area() {
        return width * height;
    }

    /** Intersection over union with another box, 0..1. */
    public double overlap(FaceBox other) {
        double w = Math.min(x + width, other.x + other.width) - Math.max(x, other.x);
        double h = Math.min(y + height, other.y + other.height) - Math.max(y, other.y);
        if (w <= 0 || h <= 0) {
            return 0;
        }
        return w * h / (area() + other.area() - w * h);
    }
}
