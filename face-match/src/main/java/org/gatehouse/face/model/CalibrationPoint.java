// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * One known place of the curve from threshold to false match rate.
 *
 * @param falseMatchRate of one comparison (ISO/IEC 19795-1), as a fraction: 0.001 is 0.1 %; above 0 and at most 0.01
 * @param threshold a score of at least this is a match
 * @param evidence what stands behind it
 */
public record CalibrationPoint(double falseMatchRate, double threshold, Evidence evidence) {
    private static final double MOST_RATE = 0.01;

    /** Refuses what cannot be meant. */
    public CalibrationPoint {
        if (!(falseMatchRate > 0 && falseMatchRate <= MOST_RATE)) {
            throw new IllegalArgumentException("falseMatchRate is above 0 and at most 0.01");
        }
        if (!(threshold > 0 && threshold < Double.MAX_VALUE)) {
            throw new IllegalArgumentException("threshold is above 0");
        }
    }
}
