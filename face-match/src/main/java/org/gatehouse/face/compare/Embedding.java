// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.compare;

import java.util.Arrays;

/**
 * What the two networks make of one face. Both vectors are kept at unit length, so a dot product is a cosine.
 * Holds the only copy; {@link #close()} overwrites it. Not thread-safe.
 */
public final class Embedding implements AutoCloseable {
    /** How much the second network counts; chosen on the photographs of the calibration. */
    static final double FACERES_WEIGHT = 0.3;

    private final float[] dlib;
    private final float[] faceres;

    /** Takes the arrays over: the caller keeps no reference to them. */
    Embedding(float[] dlib, float[] faceres) {
        this.dlib = dlib;
        this.faceres = faceres;
    }

    /** {@code cos(dlib) + 0.3 cos(faceres)}: -1.3..1.3, higher is more alike. */
    public double similarity(Embedding other) {
        return dot(dlib, other.dlib) + FACERES_WEIGHT * dot(faceres, other.faceres);
    }

    /** Overwrites both vectors with zeros. */
    @Override
    public void close() {
        Arrays.fill(dlib, 0);
        Arrays.fill(faceres, 0);
    }

    @Override
    public String toString() {
        return "Embedding[]";
    }

    private static double dot(float[] a, float[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (double) a[i] * b[i];
        }
        return sum;
    }
}
