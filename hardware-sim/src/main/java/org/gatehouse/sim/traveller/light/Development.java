// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.Eyewear;
import org.gatehouse.sim.traveller.Framing;
import org.jspecify.annotations.Nullable;

/** Gathers the light of a pixel's samples. */
final class Development {

    private static final int SAMPLES = View.SAMPLES * View.SAMPLES;
    /** The samples of a pixel that stand for all four where they lie on one triangle. */
    private static final int[] DIAGONAL = {0, 3};

    private static final int[] ALL = {0, 1, 2, 3};

    private final View view;
    private final PosedScene scene;
    private final Shader shader;
    private final Eyewear eyewear;
    private final Sample sample = new Sample();
    private final Sample pane = new Sample();

    Development(View view, PosedScene scene, Shader shader, Eyewear eyewear) {
        this.view = view;
        this.scene = scene;
        this.shader = shader;
        this.eyewear = eyewear;
    }

    /**
     * Puts the person before the backdrop.
     *
     * @param light linear light, three values a pixel; changed where the person is
     */
    void over(float[] light, Framing framing) {
        float[] behind = new float[3];
        for (int y = 0; y < framing.height(); y++) {
            for (int x = 0; x < framing.width(); x++) {
                int pixel = (y * framing.width() + x) * 3;
                int corner = y * View.SAMPLES * view.width + x * View.SAMPLES;
                System.arraycopy(light, pixel, behind, 0, 3);
                int[] taken = within(corner) ? DIAGONAL : ALL;
                float share = 1f / taken.length;
                for (int at : taken) {
                    add(light, pixel, behind, corner + at / View.SAMPLES * view.width + at % View.SAMPLES, share);
                }
            }
        }
    }

    /** Whether all samples of a pixel lie within one surface: then fewer do. */
    private boolean within(int corner) {
        @Nullable Material first = material(corner);
        for (int at = 1; at < SAMPLES; at++) {
            if (material(corner + at / View.SAMPLES * view.width + at % View.SAMPLES) != first) {
                return false;
            }
        }
        // Eyes are small and sharp.
        return first != Material.EYE && first != Material.FRAME;
    }

    private @Nullable Material material(int index) {
        int triangle = view.triangle[index];
        return triangle < 0 ? null : scene.materials[triangle];
    }

    private void add(float[] light, int pixel, float[] behind, int index, float share) {
        int triangle = view.triangle[index];
        View.Glass glass = view.glass;
        boolean glazed = glass != null && glass.triangle[index] >= 0;
        if (triangle < 0 && !glazed) {
            return;
        }
        if (triangle >= 0) {
            sample.load(scene, triangle, view.second[index], view.third[index]);
            shader.shade(sample, scene.materials[triangle]);
        } else {
            System.arraycopy(behind, 0, sample.light, 0, 3);
        }
        if (glass != null && glazed) {
            pane.load(scene, glass.triangle[index], glass.second[index], glass.third[index]);
            shader.glaze(pane, sample.light, eyewear);
        }
        for (int channel = 0; channel < 3; channel++) {
            light[pixel + channel] += (sample.light[channel] - behind[channel]) * share;
        }
    }
}
