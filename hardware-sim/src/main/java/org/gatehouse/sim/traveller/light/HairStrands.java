// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import org.gatehouse.sim.traveller.mesh.Noise;

/** Single hairs on a hair surface: where they end, and how light each is. */
final class HairStrands {

    private static final int STRANDS = 1400;
    private static final float FRAYED_CM = 1.1f;

    private final float[] tips = new float[STRANDS];
    private final float[] tones = new float[STRANDS];

    private final float sweep;

    /**
     * The hairs of one head.
     *
     * @param sweep how far hair over the forehead is combed to one side, as a share of the way round the head
     */
    HairStrands(long seed, float sweep) {
        this.sweep = sweep;
        Noise noise = new Noise(seed + 21);
        for (int strand = 0; strand < STRANDS; strand++) {
            float around = strand / (float) STRANDS;
            float tuft = noise.layers(around * 90, 0, 3, 2);
            tips[strand] = FRAYED_CM * Math.max(0, 0.35f + 0.8f * tuft + 0.35f * noise.lattice(strand, 1, 0));
            tones[strand] = 0.5f * noise.at(around * 160, 0, 0)
                    + 0.3f * noise.lattice(strand, 0, 0)
                    + 0.35f * noise.at(around * 45, 0, 7);
        }
    }

    /** Whether there is hair at a place of the surface; {@code length} is the column's length in centimetres. */
    boolean covers(float u, float v, float length) {
        return (1 - v) * length > tips[strand(u, v)];
    }

    /** Lightness of the strand at a place, about -1..1. */
    float tone(float u, float v) {
        return tones[strand(u, v)];
    }

    private int strand(float u, float v) {
        // Strands wander a little on their way down, and are combed aside in front.
        float wander = 0.004f * (float) Math.sin(v * 9 + u * 40);
        float front = Math.max(0, 1 - Math.abs(u - 0.5f) * 6.5f);
        wander += sweep * front * v;
        return Math.floorMod((int) ((u + wander) * STRANDS), STRANDS);
    }
}
