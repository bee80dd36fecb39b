// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.Sex;
import org.gatehouse.sim.traveller.mesh.Mesh;

/** Neck and shoulders: elliptic slices from below the jaw downwards. Rows of a table are y, half width, half depth, z. */
final class Bust {

    private static final int COLUMNS = 64;
    private static final int STEPS = 6;

    private static final float[][] NECK = {
        {-2.5f, 5.2f, 5.2f, -5.6f},
        {-6.5f, 5.3f, 5.0f, -5.4f},
        {-9.5f, 5.3f, 5.0f, -5.6f},
        {-12.5f, 5.8f, 5.4f, -6.0f},
        {-15, 7.5f, 6.2f, -6.6f},
        {-17.5f, 11, 7, -7}
    };

    private static final float[][] CLOTHES = {
        {-13.2f, 6.6f, 6.3f, -6.4f},
        {-13.5f, 7.2f, 6.9f, -6.5f},
        {-14.2f, 9.2f, 7.6f, -6.8f},
        {-15.6f, 13.2f, 8.4f, -7},
        {-17.6f, 17.4f, 9.2f, -7},
        {-20.5f, 20.2f, 10, -7},
        {-26, 21.5f, 11, -7},
        {-46, 22, 12, -7},
        {-95, 20, 12, -7}
    };

    private Bust() {}

    static Mesh neck(Sex sex, float childhood) {
        float slim = (sex == Sex.MALE ? 1.06f : 0.9f) * (1 - 0.2f * childhood);
        Mesh slices = slices(NECK, slim, slim, 0);
        float[] plain = slices.texture();
        for (int at = 0; at < plain.length; at++) {
            // The margin of the painting, where there is nothing but skin.
            plain[at] = -0.085f + 0.05f * plain[at];
        }
        return slices;
    }

    static Mesh clothes(Sex sex, float childhood) {
        float collar = (sex == Sex.MALE ? 1.06f : 0.95f) * (1 - 0.16f * childhood);
        float shoulders = (sex == Sex.MALE ? 1.06f : 0.92f) * (1 - 0.25f * childhood);
        return slices(CLOTHES, collar, shoulders, sex == Sex.MALE ? 0 : -0.8f);
    }

    private static Mesh slices(float[][] table, float narrow, float wide, float lower) {
        int rows = (table.length - 1) * STEPS + 1;
        float[] positions = new float[rows * COLUMNS * 3];
        float[] texture = new float[rows * COLUMNS * 2];
        for (int row = 0; row < rows; row++) {
            int from = Math.min(row / STEPS, table.length - 2);
            float share = (row - from * STEPS) / (float) STEPS;
            float along = row / (rows - 1f);
            float scale = Curve.mix(narrow, wide, Curve.step(0, 0.5f, along));
            float y = value(table, from, share, 0) + lower;
            float halfWidth = value(table, from, share, 1) * scale;
            float halfDepth = value(table, from, share, 2) * Math.min(1.05f, scale);
            float z = value(table, from, share, 3);
            for (int column = 0; column < COLUMNS; column++) {
                double angle = column * 2 * Math.PI / COLUMNS;
                int at = row * COLUMNS + column;
                positions[at * 3] = halfWidth * (float) Math.sin(angle);
                // Collars and shoulders lie lower in front.
                float front = (float) Math.max(0, Math.cos(angle));
                positions[at * 3 + 1] = y - front * 1.6f * along;
                positions[at * 3 + 2] = z + halfDepth * (float) Math.cos(angle);
                texture[at * 2] = Math.abs(column * 2f / COLUMNS - 1);
                texture[at * 2 + 1] = along;
            }
        }
        return Mesh.of(positions, texture, Mesh.grid(rows, COLUMNS, true));
    }

    private static float value(float[][] table, int from, float share, int item) {
        // Catmull-Rom, so that shoulders are round.
        float a = table[Math.max(0, from - 1)][item];
        float b = table[from][item];
        float c = table[from + 1][item];
        float d = table[Math.min(table.length - 1, from + 2)][item];
        return b + 0.5f * share * (c - a + share * (2 * a - 5 * b + 4 * c - d + share * (3 * (b - c) + d - a)));
    }
}
