// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.HairStyle;

/** Where hair ends on the head: over the forehead, before and behind the ears, in the neck. Angles in degrees. */
final class Hairline {

    private static final float[] AROUND = {0, 20, 42, 60, 72, 82, 112, 126, 180};
    private static final float[] POLAR = {60, 60, 64, 74, 97, 100, 101, 118, 126};
    /** How far the line goes back where hair is lost. */
    private static final float[] RECEDING = {22, 27, 30, 12, 2, 0, 0, 0, 0};

    private final float back;

    Hairline(HairStyle style) {
        back = style.cut() == HairStyle.Cut.BALD ? 2.2f : style.hairline();
    }

    /** Polar angle of the end of the hair at an angle around the head, 0 at the front. */
    float polar(float around) {
        float side = Math.abs(around);
        return Curve.through(AROUND, POLAR, side) - back * Curve.through(AROUND, RECEDING, side);
    }

    /** 0 on bare skin to 1 well within the hair. */
    float covers(float x, float y, float z) {
        float dx = x - Skull.CENTRE[0];
        float dy = y - Skull.CENTRE[1];
        float dz = z - Skull.CENTRE[2];
        float around = (float) Math.toDegrees(Math.atan2(dx, dz));
        float polar = (float) Math.toDegrees(Math.acos(dy / Math.sqrt(dx * dx + dy * dy + dz * dz)));
        return Curve.step(1, -7, polar - polar(around));
    }
}
