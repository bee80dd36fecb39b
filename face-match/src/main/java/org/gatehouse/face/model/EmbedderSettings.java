// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * How a network's vector is made and compared.
 *
 * @param template where the face is laid
 * @param dimensions numbers in the vector, 16..{@value #MOST_DIMENSIONS}
 * @param mirrored whether the face and its mirror image are averaged, which costs a second run and saves errors
 * @param metric of the comparison
 * @param weight by which the similarity counts in the sum, above 0 and at most {@value #MOST_WEIGHT}
 */
public record EmbedderSettings(
        AlignmentTemplate template, int dimensions, boolean mirrored, Metric metric, double weight) {
    private static final int LEAST_DIMENSIONS = 16;
    private static final int MOST_DIMENSIONS = 4096;
    private static final double MOST_WEIGHT = 10;

    /** Refuses what cannot be meant. */
    public EmbedderSettings {
        if (dimensions < LEAST_DIMENSIONS || dimensions > MOST_DIMENSIONS) {
            throw new IllegalArgumentException("dimensions is between 16 and 4096");
        }
        if (!(weight > 0 && weight <= MOST_WEIGHT)) {
            throw new IllegalArgumentException("weight is above 0 and at most 10");
        }
    }
}
