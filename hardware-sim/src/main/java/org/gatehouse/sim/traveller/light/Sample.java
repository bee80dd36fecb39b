// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

/** One place of a surface as it is shaded; a scratch pad, used by one thread for one sample after another. */
final class Sample {

    float u;
    float v;
    float shade;
    float openness;
    float lit;
    final float[] normal = new float[3];
    /** Directions in which u and v grow, centimetres a unit; zero where the texture is degenerate. */
    final float[] alongU = new float[3];

    final float[] alongV = new float[3];
    /** Light that leaves towards the lens, linear red, green, blue. */
    final float[] light = new float[3];

    void load(PosedScene scene, int triangle, float wb, float wc) {
        int a = scene.triangles[triangle * 3];
        int b = scene.triangles[triangle * 3 + 1];
        int c = scene.triangles[triangle * 3 + 2];
        float wa = 1 - wb - wc;
        u = scene.texture[a * 2] * wa + scene.texture[b * 2] * wb + scene.texture[c * 2] * wc;
        v = scene.texture[a * 2 + 1] * wa + scene.texture[b * 2 + 1] * wb + scene.texture[c * 2 + 1] * wc;
        shade = scene.shade[a] * wa + scene.shade[b] * wb + scene.shade[c] * wc;
        openness = scene.openness[a] * wa + scene.openness[b] * wb + scene.openness[c] * wc;
        lit = scene.lit[a] * wa + scene.lit[b] * wb + scene.lit[c] * wc;
        for (int axis = 0; axis < 3; axis++) {
            normal[axis] = scene.normals[a * 3 + axis] * wa
                    + scene.normals[b * 3 + axis] * wb
                    + scene.normals[c * 3 + axis] * wc;
        }
        tangents(scene, a, b, c);
        straighten();
    }

    private void tangents(PosedScene scene, int a, int b, int c) {
        float u1 = scene.texture[b * 2] - scene.texture[a * 2];
        float v1 = scene.texture[b * 2 + 1] - scene.texture[a * 2 + 1];
        float u2 = scene.texture[c * 2] - scene.texture[a * 2];
        float v2 = scene.texture[c * 2 + 1] - scene.texture[a * 2 + 1];
        float area = u1 * v2 - u2 * v1;
        float inverse = Math.abs(area) < 1e-12f ? 0 : 1 / area;
        for (int axis = 0; axis < 3; axis++) {
            float one = scene.positions[b * 3 + axis] - scene.positions[a * 3 + axis];
            float two = scene.positions[c * 3 + axis] - scene.positions[a * 3 + axis];
            alongU[axis] = (one * v2 - two * v1) * inverse;
            alongV[axis] = (two * u1 - one * u2) * inverse;
        }
    }

    /** Tilts the normal: a slope is centimetres of height a centimetre of way along u and v. */
    void tilt(float slopeU, float slopeV) {
        float lu = length(alongU);
        float lv = length(alongV);
        if (lu > 0 && lv > 0) {
            for (int axis = 0; axis < 3; axis++) {
                normal[axis] -= slopeU * alongU[axis] / lu + slopeV * alongV[axis] / lv;
            }
            straighten();
        }
    }

    float facing(float[] direction) {
        return normal[0] * direction[0] + normal[1] * direction[1] + normal[2] * direction[2];
    }

    static float length(float[] vector) {
        return (float) Math.sqrt(vector[0] * vector[0] + vector[1] * vector[1] + vector[2] * vector[2]);
    }

    private void straighten() {
        float length = length(normal);
        float scale = length > 0 ? 1 / length : 0;
        for (int axis = 0; axis < 3; axis++) {
            normal[axis] *= scale;
        }
    }
}
