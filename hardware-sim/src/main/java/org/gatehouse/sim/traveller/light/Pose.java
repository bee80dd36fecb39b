// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.Attitude;

/** Turns a head on its neck: the head follows fully, the shoulders a little. */
public final class Pose {

    private static final float PIVOT_Y = -7;
    private static final float PIVOT_Z = -4.5f;
    private static final float SHOULDERS = 0.2f;

    private final Attitude attitude;

    /** The pose of a head held so. */
    public Pose(Attitude attitude) {
        this.attitude = attitude;
    }

    /** Moves positions from the neutral head's space to where the shot has them. */
    public float[] move(float[] positions) {
        float[] moved = new float[positions.length];
        float[] head = rotation(1);
        float[] body = rotation(SHOULDERS);
        for (int at = 0; at < positions.length; at += 3) {
            float x = positions[at];
            float y = positions[at + 1] - PIVOT_Y;
            float z = positions[at + 2] - PIVOT_Z;
            float share = Math.max(0, Math.min(1, (positions[at + 1] + 16) / 8));
            for (int axis = 0; axis < 3; axis++) {
                float turned = head[axis * 3] * x + head[axis * 3 + 1] * y + head[axis * 3 + 2] * z;
                float still = body[axis * 3] * x + body[axis * 3 + 1] * y + body[axis * 3 + 2] * z;
                moved[at + axis] = still + (turned - still) * share;
            }
            moved[at + 1] += PIVOT_Y;
            moved[at + 2] += PIVOT_Z;
        }
        return moved;
    }

    /** Direction of sight in the head's space when the eyes look back towards the lens, as far as they do. */
    float[] gaze() {
        float[] head = rotation(0.85f * attitude.eyeContact());
        // The last row of the rotation is what the lens's direction becomes in the head's space.
        return new float[] {head[6], head[7], head[8]};
    }

    private float[] rotation(float share) {
        double yaw = Math.toRadians(attitude.yaw() * share);
        double pitch = Math.toRadians(attitude.pitch() * share);
        double roll = Math.toRadians(-attitude.roll() * share);
        double cy = Math.cos(yaw);
        double sy = Math.sin(yaw);
        double cp = Math.cos(pitch);
        double sp = Math.sin(pitch);
        double cr = Math.cos(roll);
        double sr = Math.sin(roll);
        // Roll after pitch after yaw.
        double[] turn = {cy, 0, sy, sp * sy, cp, -sp * cy, -cp * sy, sp, cp * cy};
        float[] all = new float[9];
        for (int axis = 0; axis < 3; axis++) {
            all[axis] = (float) (cr * turn[axis] - sr * turn[3 + axis]);
            all[3 + axis] = (float) (sr * turn[axis] + cr * turn[3 + axis]);
            all[6 + axis] = (float) turn[6 + axis];
        }
        return all;
    }
}
