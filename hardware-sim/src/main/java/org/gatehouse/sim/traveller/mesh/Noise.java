// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

/** Smooth value noise from a seed: the same seed and place always give the same value. Thread-safe. */
public final class Noise {

    private final int seed;

    public Noise(long seed) {
        this.seed = Long.hashCode(seed * 0x9E3779B97F4A7C15L);
    }

    /** Noise in -1..1 at a place in space; one feature a unit. */
    public float at(float x, float y, float z) {
        int ix = floor(x);
        int iy = floor(y);
        int iz = floor(z);
        float fx = fade(x - ix);
        float fy = fade(y - iy);
        float fz = fade(z - iz);
        float near = plane(ix, iy, iz, fx, fy);
        return near + fz * (plane(ix, iy, iz + 1, fx, fy) - near);
    }

    /** Sum of {@code octaves} layers of noise, each twice as fine and half as strong; within -1..1. */
    public float layers(float x, float y, float z, int octaves) {
        float sum = 0;
        float strength = 0.5f;
        float scale = 1;
        for (int octave = 0; octave < octaves; octave++) {
            sum += strength * at(x * scale, y * scale, z * scale + octave * 17.3f);
            strength *= 0.5f;
            scale *= 2;
        }
        return sum;
    }

    /** Unrelated values in -1..1 on the integer lattice. */
    public float lattice(int x, int y, int z) {
        int h = seed + x * 0x27d4eb2f + y * 0x165667b1 + z * 0x1b873593;
        h = (h ^ h >>> 15) * 0x85ebca6b;
        h = (h ^ h >>> 13) * 0xc2b2ae35;
        h ^= h >>> 16;
        return h * 0x1p-31f;
    }

    private float plane(int x, int y, int z, float fx, float fy) {
        float low = lattice(x, y, z);
        low += fx * (lattice(x + 1, y, z) - low);
        float high = lattice(x, y + 1, z);
        high += fx * (lattice(x + 1, y + 1, z) - high);
        return low + fy * (high - low);
    }

    private static int floor(float value) {
        int whole = (int) value;
        return value < whole ? whole - 1 : whole;
    }

    private static float fade(float t) {
        return t * t * (3 - 2 * t);
    }
}
