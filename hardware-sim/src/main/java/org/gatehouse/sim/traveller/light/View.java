// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.util.Arrays;
import org.gatehouse.sim.traveller.Eyewear;
import org.gatehouse.sim.traveller.Framing;
import org.gatehouse.sim.traveller.Shot;
import org.jspecify.annotations.Nullable;

/** What the lens sees: for every sample, which triangle is nearest and where in it. {@link #SAMPLES} squared a pixel. */
final class View {

    static final int SAMPLES = 2;

    final int width;
    final int height;
    final int[] triangle;
    final float[] second;
    final float[] third;

    /** Glass in front of that; without glasses there is none. */
    final @Nullable Glass glass;

    private final float[] nearness;
    private final Projection projection;

    View(Framing framing, Shot shot) {
        projection = Projection.of(framing, shot.placement(), SAMPLES);
        width = framing.width() * SAMPLES;
        height = framing.height() * SAMPLES;
        triangle = new int[width * height];
        second = new float[width * height];
        third = new float[width * height];
        nearness = new float[width * height];
        Arrays.fill(triangle, -1);
        glass = shot.eyewear() == Eyewear.NONE ? null : new Glass(width * height);
    }

    void draw(PosedScene scene, HairStrands hair) {
        float[] screen = projection.apply(scene.positions);
        for (int index = 0; index < scene.materials.length; index++) {
            // Glasses are the last part of a scene: what they cover has been drawn.
            fill(scene, screen, index, scene.materials[index] == Material.HAIR ? hair : null);
        }
    }

    private void fill(PosedScene scene, float[] screen, int index, @Nullable HairStrands hair) {
        int va = scene.triangles[index * 3];
        int vb = scene.triangles[index * 3 + 1];
        int vc = scene.triangles[index * 3 + 2];
        float ax = screen[va * 3];
        float ay = screen[va * 3 + 1];
        float bx = screen[vb * 3] - ax;
        float by = screen[vb * 3 + 1] - ay;
        float cx = screen[vc * 3] - ax;
        float cy = screen[vc * 3 + 1] - ay;
        float area = bx * cy - by * cx;
        int left = Math.max(0, (int) Math.ceil(ax + Math.min(0, Math.min(bx, cx))));
        int right = Math.min(width - 1, (int) Math.floor(ax + Math.max(0, Math.max(bx, cx))));
        int top = Math.max(0, (int) Math.ceil(ay + Math.min(0, Math.min(by, cy))));
        int bottom = Math.min(height - 1, (int) Math.floor(ay + Math.max(0, Math.max(by, cy))));
        if (area == 0 || left > right || top > bottom) {
            return;
        }
        float inverse = 1 / area;
        float stepB = cy * inverse;
        float stepC = -by * inverse;
        float na = screen[va * 3 + 2];
        float nb = screen[vb * 3 + 2] - na;
        float nc = screen[vc * 3 + 2] - na;
        boolean lens = scene.materials[index] == Material.LENS;
        for (int row = top; row <= bottom; row++) {
            float py = row - ay;
            float wb = ((left - ax) * cy - py * cx) * inverse;
            float wc = (bx * py - by * (left - ax)) * inverse;
            int at = row * width + left;
            for (int column = left; column <= right; column++, at++, wb += stepB, wc += stepC) {
                if (wb < 0 || wc < 0 || wb + wc > 1) {
                    continue;
                }
                float near = na + wb * nb + wc * nc;
                if (near > nearness[at] && (hair == null || covered(scene, hair, va, vb, vc, wb, wc))) {
                    if (lens && glass != null) {
                        glass.put(at, index, wb, wc);
                    } else {
                        nearness[at] = near;
                        triangle[at] = index;
                        second[at] = wb;
                        third[at] = wc;
                    }
                }
            }
        }
    }

    private static boolean covered(PosedScene scene, HairStrands hair, int a, int b, int c, float wb, float wc) {
        float wa = 1 - wb - wc;
        float u = scene.texture[a * 2] * wa + scene.texture[b * 2] * wb + scene.texture[c * 2] * wc;
        float v = scene.texture[a * 2 + 1] * wa + scene.texture[b * 2 + 1] * wb + scene.texture[c * 2 + 1] * wc;
        return hair.covers(u, v, scene.shade[a] * wa + scene.shade[b] * wb + scene.shade[c] * wc);
    }

    /** The nearest glass of each sample; lenses do not overlap each other. */
    static final class Glass {
        final int[] triangle;
        final float[] second;
        final float[] third;

        Glass(int samples) {
            triangle = new int[samples];
            second = new float[samples];
            third = new float[samples];
            Arrays.fill(triangle, -1);
        }

        private void put(int at, int index, float wb, float wc) {
            triangle[at] = index;
            second[at] = wb;
            third[at] = wc;
        }
    }
}
