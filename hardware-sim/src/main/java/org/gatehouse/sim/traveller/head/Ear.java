// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.mesh.Mesh;

/** One outer ear: a dish with a rolled rim, attached behind the jaw joint. */
final class Ear {

    private static final int RINGS = 12;
    private static final int AROUND = 40;

    private Ear() {}

    /**
     * The ear.
     *
     * @param side -1 for the person's right, 1 for the left
     * @param jointX half the width of the face at the ear, centimetres
     * @param size 1 for a grown-up
     */
    static Mesh mesh(int side, float jointX, float jointY, float jointZ, float size) {
        float[] positions = new float[RINGS * AROUND * 3];
        for (int ring = 0; ring < RINGS; ring++) {
            float r = ring / (RINGS - 1f);
            for (int step = 0; step < AROUND; step++) {
                double angle = step * 2 * Math.PI / AROUND;
                float up = (float) Math.sin(angle);
                float back = (float) Math.cos(angle);
                // Wider above, a lobe below.
                float wide = 1.4f + 0.42f * up;
                float depth = relief(r, up, back);
                float outward = 0.25f + depth + (back * wide * r + wide) * 0.42f;
                int at = (ring * AROUND + step) * 3;
                positions[at] = side * (jointX - 0.35f + size * outward);
                positions[at + 1] = jointY + size * (2.9f * up * r - 0.3f * back * r);
                positions[at + 2] = jointZ - size * (back * wide * r + 0.9f + 0.35f * up * r);
            }
        }
        int[] triangles = Mesh.grid(RINGS, AROUND, true);
        if (side < 0) {
            Mesh.turn(triangles);
        }
        return Mesh.of(positions, new float[RINGS * AROUND * 2], triangles);
    }

    private static float relief(float r, float up, float back) {
        float front = Curve.step(-0.2f, -0.9f, back);
        float rim = 0.32f * Curve.bell((r - 0.86f) * (r - 0.86f), 0.07f) * (1 - 0.7f * Curve.step(-0.5f, -0.9f, up));
        float fold = 0.22f * Curve.bell((r - 0.58f) * (r - 0.58f), 0.09f);
        float bowl = -0.55f * Curve.bell(r * r, 0.3f) * (1 - Curve.step(0.2f, 0.8f, up * r));
        float edge = -0.9f * Curve.step(0.9f, 1, r);
        return (rim + fold) * (1 - front) + bowl + edge;
    }
}
