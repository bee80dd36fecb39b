// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.FaceIdentity;
import org.gatehouse.sim.traveller.Shape;
import org.gatehouse.sim.traveller.Trait;
import org.gatehouse.sim.traveller.mesh.FaceRings;
import org.gatehouse.sim.traveller.mesh.Noise;

/** Pulls the canonical face into one person's: the 468 landmarks with a neutral look, mouth closed. */
final class FaceForm {

    /** Identities that a face matcher can tell apart need somewhat more than the spread of real bones. */
    private static final float WIDENING = 1.7f;

    private static final int RIGHT_PUPIL = 159;
    private static final int LEFT_PUPIL = 386;

    private final float[] canonical;
    private final Shape shape;
    private final Noise noise;

    FaceForm(float[] canonical, FaceIdentity identity) {
        this.canonical = canonical.clone();
        this.shape = identity.shape();
        this.noise = new Noise(identity.seed());
    }

    float[] neutral() {
        float[] face = canonical.clone();
        closeMouth(face);
        for (Trait trait : Trait.values()) {
            if (trait.isPull()) {
                pull(face, trait, strength(trait));
            }
        }
        scaleEye(face, RIGHT_PUPIL);
        scaleEye(face, LEFT_PUPIL);
        scaleWhole(face);
        return face;
    }

    private float strength(Trait trait) {
        // A canonical mouth that has just been closed looks glum.
        float lift = trait == Trait.MOUTH_CORNERS ? 0.6f : 0;
        return shape.of(trait) * WIDENING + lift;
    }

    /** The canonical lips stand 5 mm apart. */
    private static void closeMouth(float[] face) {
        float[] share = {1, 0.7f, 0.35f};
        for (int row = 0; row < share.length; row++) {
            int[] upper = FaceRings.UPPER_LIP_ROWS[row];
            int[] lower = FaceRings.LOWER_LIP_ROWS[row];
            for (int at = 0; at < upper.length; at++) {
                float gap = face[upper[at] * 3 + 1] - face[lower[at] * 3 + 1];
                float innermost =
                        face[FaceRings.UPPER_LIP_ROWS[0][at] * 3 + 1] - face[FaceRings.LOWER_LIP_ROWS[0][at] * 3 + 1];
                float move = Math.min(gap, innermost) * 0.55f * share[row];
                face[upper[at] * 3 + 1] -= move;
                face[lower[at] * 3 + 1] += move;
            }
        }
    }

    private void pull(float[] face, Trait trait, float strength) {
        int centre = trait.landmark() * 3;
        float cx = canonical[centre];
        boolean middle = Math.abs(cx) < 0.1f;
        for (int at = 0; at < face.length; at += 3) {
            float dy = canonical[at + 1] - canonical[centre + 1];
            float dz = canonical[at + 2] - canonical[centre + 2];
            float right = reach(canonical[at] - cx, dy, dz, trait.spread());
            float left = middle ? 0 : reach(canonical[at] + cx, dy, dz, trait.spread());
            face[at] += strength * trait.pull(0) * (right - left);
            face[at + 1] += strength * trait.pull(1) * (right + left);
            face[at + 2] += strength * trait.pull(2) * (right + left);
        }
    }

    private static float reach(float dx, float dy, float dz, float spread) {
        return Curve.bell(dx * dx + dy * dy + dz * dz, spread);
    }

    private void scaleEye(float[] face, int pupil) {
        float cx = canonical[pupil * 3];
        float cy = canonical[pupil * 3 + 1] - 0.3f;
        float grow = 0.13f * shape.of(Trait.EYE_SIZE);
        for (int at = 0; at < face.length; at += 3) {
            float dx = canonical[at] - cx;
            float dy = canonical[at + 1] - cy;
            float weight = grow * Curve.bell(dx * dx + dy * dy, 1.4f);
            face[at] += dx * weight;
            // The opening varies more than the length of the lids.
            face[at + 1] += dy * weight * 1.8f;
        }
    }

    private void scaleWhole(float[] face) {
        float width = 1 + 0.07f * shape.of(Trait.FACE_WIDTH);
        float length = 1 + 0.07f * shape.of(Trait.FACE_LENGTH);
        for (int at = 0; at < face.length; at += 3) {
            float jaw = 1 + 0.09f * shape.of(Trait.JAW_WIDTH) * Curve.step(-1, -7, canonical[at + 1]);
            float x = canonical[at] * 0.3f;
            float y = canonical[at + 1] * 0.3f;
            float z = canonical[at + 2] * 0.3f;
            face[at] = face[at] * width * jaw + 0.24f * noise.at(x, y, z);
            face[at + 1] = 3 + (face[at + 1] - 3) * length + 0.24f * noise.at(x, y, z + 40);
            face[at + 2] += 0.24f * noise.at(x, y, z + 80);
        }
    }
}
