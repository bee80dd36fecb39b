// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page.optics;

import java.awt.geom.Point2D;

/**
 * A projective mapping of the plane, row by row: {@code (x, y) -> ((a x + b y + c) / w, (d x + e y + f) / w)} with
 * {@code w = g x + h y + i}.
 */
public record Homography(double a, double b, double c, double d, double e, double f, double g, double h, double i) {

    /** Scales and moves. */
    public static Homography scaled(double scale, double x, double y) {
        return new Homography(scale, 0, x, 0, scale, y, 0, 0, 1);
    }

    /** Where a point comes to lie. */
    public Point2D map(double x, double y) {
        double w = g * x + h * y + i;
        return new Point2D.Double((a * x + b * y + c) / w, (d * x + e * y + f) / w);
    }

    /** First that one, then this one. */
    public Homography after(Homography o) {
        return new Homography(
                a * o.a + b * o.d + c * o.g,
                a * o.b + b * o.e + c * o.h,
                a * o.c + b * o.f + c * o.i,
                d * o.a + e * o.d + f * o.g,
                d * o.b + e * o.e + f * o.h,
                d * o.c + e * o.f + f * o.i,
                g * o.a + h * o.d + i * o.g,
                g * o.b + h * o.e + i * o.h,
                g * o.c + h * o.f + i * o.i);
    }

    /** The way back, but for a factor, which does not matter. */
    public Homography inverse() {
        return new Homography(
                e * i - f * h,
                c * h - b * i,
                b * f - c * e,
                f * g - d * i,
                a * i - c * g,
                c * d - a * f,
                d * h - e * g,
                b * g - a * h,
                a * e - b * d);
    }
}
