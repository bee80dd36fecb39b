// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.attack;

import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.light.Projection;

/** Puts the holes of a mask over the eyes behind it. */
final class MaskFit {

    /** How far before the origin of the head the mask's middle is: just before the bridge of the nose, centimetres. */
    private static final float DEPTH = 7.2f;

    private static final int RIGHT_OUTER = 33;
    private static final int LEFT_OUTER = 263;

    private final Hold hold;

    private MaskFit(Hold hold) {
        this.hold = hold;
    }

    /**
     * A fit.
     *
     * @param printed landmarks of the portrait that the mask was cut from, pixels
     * @param seen landmarks of the impostor in the gate's picture, pixels
     */
    static MaskFit of(float[] printed, float[] seen, Texture mask, Projection lens, Shot shot) {
        double perPixel = (lens.distance() - DEPTH) / lens.focal();
        // What is seen of the distance between the eyes' corners shrinks as the head turns; the mask does not.
        double wide = length(seen)
                * perPixel
                / Math.cos(Math.toRadians(shot.attitude().yaw()));
        double own = length(printed) / mask.pixelsPerCm();
        double scale = wide / own;
        double roll = slope(seen) - slope(printed);
        // From the middle of the mask to the middle between its holes, turned with it.
        double dx = (middle(printed, 0) - mask.width() / 2.0) / mask.pixelsPerCm() * scale;
        double dy = (mask.height() / 2.0 - middle(printed, 1)) / mask.pixelsPerCm() * scale;
        double eyesX = (middle(seen, 0) - lens.middleX()) * perPixel;
        double eyesY = Projection.middleHeight() + (lens.middleY() - middle(seen, 1)) * perPixel;
        double cosine = Math.cos(-roll);
        double sine = Math.sin(-roll);
        return new MaskFit(new Hold(
                // The renderer counts a turn to the right of the picture, a sheet its right edge coming forward.
                -shot.attitude().yaw(),
                0,
                (float) Math.toDegrees(roll),
                (float) (eyesX - cosine * dx + sine * dy),
                (float) (eyesY - sine * dx - cosine * dy),
                DEPTH,
                (float) scale,
                Hold.FLAT));
    }

    /** The fit of a mask bent to a radius in centimetres. */
    Hold bent(float radius) {
        return new Hold(hold.yaw(), hold.pitch(), hold.roll(), hold.x(), hold.y(), hold.z(), hold.scale(), radius);
    }

    private static double length(float[] landmarks) {
        return Math.hypot(
                landmarks[LEFT_OUTER * 2] - landmarks[RIGHT_OUTER * 2],
                landmarks[LEFT_OUTER * 2 + 1] - landmarks[RIGHT_OUTER * 2 + 1]);
    }

    private static double slope(float[] landmarks) {
        return Math.atan2(
                landmarks[LEFT_OUTER * 2 + 1] - landmarks[RIGHT_OUTER * 2 + 1],
                landmarks[LEFT_OUTER * 2] - landmarks[RIGHT_OUTER * 2]);
    }

    private static double middle(float[] landmarks, int axis) {
        return (landmarks[LEFT_OUTER * 2 + axis] + landmarks[RIGHT_OUTER * 2 + axis]) / 2;
    }
}
