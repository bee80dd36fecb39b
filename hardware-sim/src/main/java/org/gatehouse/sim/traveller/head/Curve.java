// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

/** Small smooth functions of one variable. */
public final class Curve {

    private Curve() {}

    /** 0 below {@code from}, 1 above {@code to}, smooth between; the ends may be swapped. */
    public static float step(float from, float to, float x) {
        float t = Math.max(0, Math.min(1, (x - from) / (to - from)));
        return t * t * (3 - 2 * t);
    }

    /** {@code from} at 0, {@code to} at 1. */
    public static float mix(float from, float to, float share) {
        return from + (to - from) * share;
    }

    /** A bell with height 1 at 0 and the given standard deviation. */
    public static float bell(float squaredDistance, float deviation) {
        return (float) Math.exp(-squaredDistance / (2 * deviation * deviation));
    }

    /** Value at {@code x} of the smooth line through the points; constant beyond the first and last. */
    public static float through(float[] xs, float[] ys, float x) {
        if (x <= xs[0]) {
            return ys[0];
        }
        for (int at = 1; at < xs.length; at++) {
            if (x <= xs[at]) {
                return mix(ys[at - 1], ys[at], step(xs[at - 1], xs[at], x));
            }
        }
        return ys[ys.length - 1];
    }
}
