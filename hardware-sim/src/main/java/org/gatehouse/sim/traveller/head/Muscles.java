// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.Expression;
import org.gatehouse.sim.traveller.mesh.FaceRings;

/** Moves the landmarks of a neutral face: jaw, smile and lids. Distances in centimetres. */
final class Muscles {

    /** The jaw turns about the joints before the ears. */
    private static final float JOINT_Y = 0.3f;

    private static final float JOINT_Z = -2;
    private static final double WIDEST_DEGREES = 16;

    private final float[] canonical;

    Muscles(float[] canonical) {
        this.canonical = canonical.clone();
    }

    float[] apply(float[] neutral, Expression expression) {
        float[] face = neutral.clone();
        if (expression.smile() > 0) {
            smile(face, expression.smile());
        }
        if (expression.jaw() > 0) {
            openJaw(face, Math.toRadians(WIDEST_DEGREES * expression.jaw()));
        }
        if (expression.blink() > 0) {
            closeLids(face, expression.blink(), FaceRings.RIGHT_LIDS, FaceRings.RIGHT_LIDS_OUTER);
            closeLids(face, expression.blink(), FaceRings.LEFT_LIDS, FaceRings.LEFT_LIDS_OUTER);
        }
        return face;
    }

    private void smile(float[] face, float strength) {
        pull(face, 61, 1.3f, -0.5f * strength, 0.42f * strength, -0.25f * strength);
        pull(face, 205, 1.5f, -0.15f * strength, 0.3f * strength, 0.25f * strength);
        pull(face, 145, 0.7f, 0, 0.1f * strength, 0);
    }

    private void pull(float[] face, int landmark, float spread, float x, float y, float z) {
        for (int at = 0; at < face.length; at += 3) {
            float dy = canonical[at + 1] - canonical[landmark * 3 + 1];
            float dz = canonical[at + 2] - canonical[landmark * 3 + 2];
            float dr = canonical[at] - canonical[landmark * 3];
            float dl = canonical[at] + canonical[landmark * 3];
            float right = Curve.bell(dr * dr + dy * dy + dz * dz, spread);
            float left = Curve.bell(dl * dl + dy * dy + dz * dz, spread);
            face[at] += x * (right - left);
            face[at + 1] += y * (right + left);
            face[at + 2] += z * (right + left);
        }
    }

    private void openJaw(float[] face, double angle) {
        for (int at = 0; at < face.length; at += 3) {
            float x = Math.abs(canonical[at]);
            float y = canonical[at + 1];
            // Sharp between the lips, gradual over the cheeks.
            float lips = Curve.step(-4.15f, -4.45f, y);
            float cheeks = Curve.step(-2, -7.5f, y);
            float weight = Curve.mix(lips, cheeks, Curve.step(1.7f, 3.4f, x));
            double turn = angle * weight;
            float dy = face[at + 1] - JOINT_Y;
            float dz = face[at + 2] - JOINT_Z;
            face[at + 1] = JOINT_Y + (float) (dy * Math.cos(turn) - dz * Math.sin(turn));
            face[at + 2] = JOINT_Z + (float) (dy * Math.sin(turn) + dz * Math.cos(turn));
        }
    }

    /** Chains run along the lower lid first; the upper lid's vertex 16 - i stands above the lower lid's vertex i. */
    private static void closeLids(float[] face, float blink, int[] lids, int[] outer) {
        for (int lower = 1; lower < 8; lower++) {
            int upper = 16 - lower;
            for (int axis = 0; axis < 3; axis++) {
                float gap = face[lids[lower] * 3 + axis] - face[lids[upper] * 3 + axis];
                face[lids[upper] * 3 + axis] += gap * blink * 0.93f;
                face[outer[upper] * 3 + axis] += gap * blink * 0.4f;
                face[lids[lower] * 3 + axis] -= gap * blink * 0.07f;
            }
        }
    }
}
