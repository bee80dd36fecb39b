// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Placement;

/**
 * From places before the lens, centimetres, to places in the picture.
 *
 * @param distance from the lens to the origin, centimetres
 * @param focal of the lens, pixels
 * @param middleX where the origin's vertical plane lies in the picture, pixels
 * @param middleY the same for the middle of the head
 */
public record Projection(float distance, float focal, float middleX, float middleY) {

    /** The middle between chin and crown lies this far above the origin, centimetres. */
    private static final float MIDDLE_Y = 1.6f;

    /**
     * The camera of a framing with the head where a placement has it.
     *
     * @param samples squared make a pixel
     */
    public static Projection of(Framing framing, Placement placement, int samples) {
        return new Projection(
                framing.distance() * placement.distanceFactor(),
                framing.scale() * framing.distance() * samples,
                framing.width() * samples * (0.5f + placement.shiftX()),
                framing.height() * samples * (framing.faceHeight() + placement.shiftY()));
    }

    /** How far above the origin the middle of the head is, centimetres. */
    public static float middleHeight() {
        return MIDDLE_Y;
    }

    /** Three values a place: across, down, and one over the distance from the lens. */
    public float[] apply(float[] positions) {
        float[] screen = new float[positions.length];
        for (int at = 0; at < positions.length; at += 3) {
            float near = 1 / (distance - positions[at + 2]);
            screen[at] = middleX + positions[at] * focal * near;
            screen[at + 1] = middleY - (positions[at + 1] - MIDDLE_Y) * focal * near;
            screen[at + 2] = near;
        }
        return screen;
    }
}
