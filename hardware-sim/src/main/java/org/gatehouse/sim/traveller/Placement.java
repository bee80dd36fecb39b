// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller;

/**
 * Where a person stands before the lens.
 *
 * @param distanceFactor 1 at the framing's own distance, larger is further away, 0.35..4
 * @param shiftX where the head is, as a share of the picture's width, -0.5..0.5
 * @param shiftY the same for the height, positive down
 */
public record Placement(float distanceFactor, float shiftX, float shiftY) {

    /** In the middle, at the framing's own distance. */
    public static final Placement USUAL = new Placement(1, 0, 0);

    public Placement {
        Within.range("distanceFactor", distanceFactor, 0.35f, 4);
        Within.range("shiftX", shiftX, -0.5f, 0.5f);
        Within.range("shiftY", shiftY, -0.5f, 0.5f);
    }
}
