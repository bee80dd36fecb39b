// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.behaviour;

import org.gatehouse.sim.traveller.Attitude;
import org.gatehouse.sim.traveller.Eyewear;
import org.gatehouse.sim.traveller.Shot;
import org.gatehouse.sim.traveller.Shots;

/**
 * The moments that a {@link FrameBank} holds a picture of: whatever a traveller does is shown by the nearest of them. Angles
 * in degrees, positive yaw to the right of the picture.
 */
public enum Condition {
    LOOKING(live()),
    LOOKING_ASIDE(live().turned(7, 2, 1)),
    LOOKING_UP(live().turned(-6, -4, -2)),
    BLINKING(live().expressing(0.9f, 0.1f, 0)),
    SMILING(live().turned(3, 0, 1).expressing(0.05f, 0.6f, 0.2f)),
    TURNED_LEFT(live().holding(new Attitude(-48, 2, 0, 0.2f))),
    TURNED_RIGHT(live().holding(new Attitude(48, 4, 2, 0.2f))),
    HALF_LEFT(live().holding(new Attitude(-27, 2, 0, 0.4f))),
    HALF_RIGHT(live().holding(new Attitude(27, 2, 0, 0.4f))),
    ON_TELEPHONE(live().holding(new Attitude(5, 36, 0, 0))),
    HEAD_HALF_DOWN(live().holding(new Attitude(3, 19, 0, 0.3f))),
    FAR(live().standing(3, 0.03f, 0.06f)),
    APPROACHING(live().standing(2, -0.02f, 0.05f)),
    NEARLY_THERE(live().standing(1.4f, 0.02f, 0.02f)),
    NEAR(live().standing(0.4f, 0.05f, 0.07f)),
    RATHER_NEAR(live().standing(0.6f, 0.03f, 0.03f)),
    MOVING(live().turned(9, 3, 4).moving(26, 12)),
    SUNGLASSES(live().wearing(Eyewear.SUNGLASSES)),
    HAND_AT_GLASSES(live().turned(4, 14, -3).wearing(Eyewear.SUNGLASSES).moving(16, 80)),
    BACKLIT(live().lit(15, 0.95f)),
    BACKLIT_ASIDE(live().turned(6, 2, 1).lit(25, 0.95f));

    private final Shot shot;

    Condition(Shot shot) {
        this.shot = shot;
    }

    /** How a picture of it is taken. */
    public Shot shot() {
        return shot;
    }

    private static Shot live() {
        return Shots.portrait().lit(14, 0);
    }
}
