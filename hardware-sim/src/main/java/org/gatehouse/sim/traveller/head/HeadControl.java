// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.mesh.FaceRings;
import org.gatehouse.sim.traveller.mesh.HeadTopology;

/** Sets the control vertices behind the face by the face in front: lid and lip rims, and the skull. */
final class HeadControl {

    private HeadControl() {}

    static float[] around(float[] face, Eyes eyes) {
        float[] control = new float[HeadTopology.VERTICES * 3];
        System.arraycopy(face, 0, control, 0, face.length);
        lidRim(control, FaceRings.RIGHT_LIDS, HeadTopology.RIGHT_LID_RIM, eyes.centre(0), eyes.radius());
        lidRim(control, FaceRings.LEFT_LIDS, HeadTopology.LEFT_LID_RIM, eyes.centre(1), eyes.radius());
        lipRim(control, HeadTopology.LIP_RIM, 0.5f, 0);
        lipRim(control, HeadTopology.THROAT_RIM, 1.6f, 0.5f);
        skull(control);
        return control;
    }

    /** One value a fine vertex: how much it belongs to the rim behind the lids. */
    static float[] rimShare(HeadTopology topology) {
        float[] rim = new float[HeadTopology.VERTICES];
        for (int at = HeadTopology.RIGHT_LID_RIM; at < HeadTopology.LIP_RIM; at++) {
            rim[at] = 1;
        }
        return topology.refine(rim, 1);
    }

    private static void lidRim(float[] control, int[] ring, int rim, float[] centre, float radius) {
        for (int at = 0; at < ring.length; at++) {
            float x = control[ring[at] * 3] - centre[0];
            float y = control[ring[at] * 3 + 1] - centre[1];
            float z = control[ring[at] * 3 + 2] - centre[2];
            float shrink = (radius - 0.12f) / (float) Math.sqrt(x * x + y * y + z * z);
            control[(rim + at) * 3] = centre[0] + x * shrink * 0.97f;
            control[(rim + at) * 3 + 1] = centre[1] + y * shrink * 0.94f;
            control[(rim + at) * 3 + 2] = centre[2] + z * shrink;
        }
    }

    private static void lipRim(float[] control, int rim, float depth, float spread) {
        int[] ring = FaceRings.INNER_LIPS;
        for (int at = 0; at < ring.length; at++) {
            float middleY = (control[13 * 3 + 1] + control[14 * 3 + 1]) / 2;
            float y = control[ring[at] * 3 + 1];
            control[(rim + at) * 3] = control[ring[at] * 3] * 0.97f;
            control[(rim + at) * 3 + 1] = y + (y >= middleY ? spread : -spread);
            control[(rim + at) * 3 + 2] = control[ring[at] * 3 + 2] - depth;
        }
    }

    private static void skull(float[] control) {
        int[] oval = FaceRings.OVAL;
        float[] centre = Skull.CENTRE;
        for (int at = 0; at < oval.length; at++) {
            float x = control[oval[at] * 3] - centre[0];
            float y = control[oval[at] * 3 + 1] - centre[1];
            float z = control[oval[at] * 3 + 2] - centre[2];
            float reach = (float) Math.sqrt(x * x + y * y + z * z);
            double toBack = Math.acos(-z / reach);
            for (int step = 0; step < HeadTopology.SKULL_RINGS; step++) {
                float share = (step + 1f) / (HeadTopology.SKULL_RINGS + 1);
                // Turn the direction from the outline's to straight backwards.
                double sine = Math.sin(toBack);
                float kept = (float) (Math.sin((1 - share) * toBack) / sine);
                float back = (float) (Math.sin(share * toBack) / sine);
                float dx = x / reach * kept;
                float dy = y / reach * kept;
                float dz = z / reach * kept - back;
                float radius = Curve.mix(reach, Skull.radius(dx, dy, dz), Curve.step(0, 0.5f, share));
                int vertex = (HeadTopology.SKULL + step * oval.length + at) * 3;
                control[vertex] = centre[0] + dx * radius;
                control[vertex + 1] = centre[1] + dy * radius;
                control[vertex + 2] = centre[2] + dz * radius;
            }
        }
        control[HeadTopology.POLE * 3] = centre[0];
        control[HeadTopology.POLE * 3 + 1] = centre[1];
        control[HeadTopology.POLE * 3 + 2] = centre[2] - Skull.HALF_LENGTH;
    }
}
