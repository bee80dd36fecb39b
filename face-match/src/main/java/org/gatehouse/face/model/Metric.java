// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/** How two vectors of unit length become a similarity, -1..1, 1 for the same vector. */
public enum Metric {
    /** The cosine of the angle between them. */
    COSINE {
        @Override
        public double similarity(float[] a, float[] b) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += (double) a[i] * b[i];
            }
            return sum;
        }
    },
    /** 1 minus their Euclidean distance, for models that are published with a distance. */
    EUCLIDEAN {
        @Override
        public double similarity(float[] a, float[] b) {
            double square = 0;
            for (int i = 0; i < a.length; i++) {
                double difference = (double) a[i] - b[i];
                square += difference * difference;
            }
            return 1 - Math.sqrt(square);
        }
    };

    /** Both of one length. */
    public abstract double similarity(float[] a, float[] b);
}
