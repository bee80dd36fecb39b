// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.util.Arrays;

/** What a distant light sees: the nearest surface along each of its parallel rays. Centimetres. */
final class DepthMap {

    /** Half the side of the square that is looked at; head and shoulders fit. */
    private static final float HALF_SIDE = 25;

    private static final float MIDDLE_Y = -3;
    private static final float MIDDLE_Z = -4;

    private final int size;
    private final float[] nearest;
    private final float[] across = new float[3];
    private final float[] up = new float[3];
    private final float[] towards;

    /** A map of {@code size} x {@code size} rays for light from the unit direction {@code towards}. */
    DepthMap(int size, float[] towards) {
        this.size = size;
        this.towards = towards.clone();
        nearest = new float[size * size];
        Arrays.fill(nearest, -1000);
        float[] helper = Math.abs(towards[1]) > 0.9f ? new float[] {1, 0, 0} : new float[] {0, 1, 0};
        cross(helper, towards, across);
        float length = (float) Math.sqrt(dot(across, across[0], across[1], across[2]));
        for (int axis = 0; axis < 3; axis++) {
            across[axis] /= length;
        }
        cross(towards, across, up);
    }

    void draw(float[] positions, int[] triangles) {
        float[] rays = new float[positions.length];
        for (int at = 0; at < positions.length; at += 3) {
            float y = positions[at + 1] - MIDDLE_Y;
            float z = positions[at + 2] - MIDDLE_Z;
            rays[at] = pixel(dot(across, positions[at], y, z));
            rays[at + 1] = pixel(dot(up, positions[at], y, z));
            rays[at + 2] = dot(towards, positions[at], y, z);
        }
        for (int base = 0; base < triangles.length; base += 3) {
            fill(rays, triangles[base] * 3, triangles[base + 1] * 3, triangles[base + 2] * 3);
        }
    }

    /** Share of light that reaches a place, 0..1, from a block of {@code 2 * reach + 1} rays squared. */
    float lit(float x, float y, float z, float bias, int reach) {
        float dy = y - MIDDLE_Y;
        float dz = z - MIDDLE_Z;
        int column = (int) pixel(dot(across, x, dy, dz));
        int row = (int) pixel(dot(up, x, dy, dz));
        float depth = dot(towards, x, dy, dz) + bias;
        int free = 0;
        for (int r = row - reach; r <= row + reach; r++) {
            for (int c = column - reach; c <= column + reach; c++) {
                boolean outside = r < 0 || c < 0 || r >= size || c >= size;
                if (outside || nearest[r * size + c] <= depth) {
                    free++;
                }
            }
        }
        int side = 2 * reach + 1;
        return free / (float) (side * side);
    }

    private void fill(float[] rays, int a, int b, int c) {
        float ax = rays[a];
        float ay = rays[a + 1];
        float bx = rays[b] - ax;
        float by = rays[b + 1] - ay;
        float cx = rays[c] - ax;
        float cy = rays[c + 1] - ay;
        float area = bx * cy - by * cx;
        if (area == 0) {
            return;
        }
        // Rounded towards zero, which is downwards wherever it matters.
        int left = Math.max(0, (int) (ax + Math.min(0, Math.min(bx, cx)) + 0.5f));
        int right = Math.min(size - 1, (int) (ax + Math.max(0, Math.max(bx, cx)) + 0.5f));
        int top = Math.max(0, (int) (ay + Math.min(0, Math.min(by, cy)) + 0.5f));
        int bottom = Math.min(size - 1, (int) (ay + Math.max(0, Math.max(by, cy)) + 0.5f));
        float inverse = 1 / area;
        float stepB = cy * inverse;
        float stepC = -by * inverse;
        float depth = rays[a + 2];
        float risesB = rays[b + 2] - depth;
        float risesC = rays[c + 2] - depth;
        for (int row = top; row <= bottom; row++) {
            float py = row - ay;
            float wb = ((left - ax) * cy - py * cx) * inverse;
            float wc = (bx * py - by * (left - ax)) * inverse;
            int at = row * size + left;
            for (int column = left; column <= right; column++, at++) {
                if (wb >= -0.01f && wc >= -0.01f && wb + wc <= 1.01f) {
                    float here = depth + wb * risesB + wc * risesC;
                    if (here > nearest[at]) {
                        nearest[at] = here;
                    }
                }
                wb += stepB;
                wc += stepC;
            }
        }
    }

    private float pixel(float centimetres) {
        return (centimetres / HALF_SIDE + 1) * 0.5f * size;
    }

    private static float dot(float[] direction, float x, float y, float z) {
        return direction[0] * x + direction[1] * y + direction[2] * z;
    }

    private static void cross(float[] a, float[] b, float[] out) {
        out[0] = a[1] * b[2] - a[2] * b[1];
        out[1] = a[2] * b[0] - a[0] * b[2];
        out[2] = a[0] * b[1] - a[1] * b[0];
    }
}
