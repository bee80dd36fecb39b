// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.mesh.Mesh;

/** What an open mouth shows: the upper row of teeth, and darkness behind. */
final class Mouth {

    private static final int COLUMNS = 33;
    private static final int ROWS = 6;

    private Mouth() {}

    /** The row of teeth behind a neutral face; texture u runs along the row, v downwards. */
    static Mesh teeth(float[] face) {
        float lipY = (face[13 * 3 + 1] + face[14 * 3 + 1]) / 2;
        float lipZ = Math.min(face[13 * 3 + 2], face[14 * 3 + 2]) - 0.75f;
        return arc(lipY + 0.55f, 0.95f, lipZ, 2.1f);
    }

    /** The dark of the throat. */
    static Mesh throat(float[] face) {
        float lipY = (face[13 * 3 + 1] + face[14 * 3 + 1]) / 2;
        return arc(lipY + 2, 5, face[13 * 3 + 2] - 1.5f, 2.8f);
    }

    private static Mesh arc(float top, float height, float front, float halfWidth) {
        float[] positions = new float[ROWS * COLUMNS * 3];
        float[] texture = new float[ROWS * COLUMNS * 2];
        for (int row = 0; row < ROWS; row++) {
            for (int column = 0; column < COLUMNS; column++) {
                float along = column / (COLUMNS - 1f) * 2 - 1;
                int at = row * COLUMNS + column;
                positions[at * 3] = halfWidth * along;
                positions[at * 3 + 1] = top - height * row / (ROWS - 1f);
                positions[at * 3 + 2] = front - 1.5f * along * along;
                texture[at * 2] = along;
                texture[at * 2 + 1] = row / (ROWS - 1f);
            }
        }
        return Mesh.of(positions, texture, Mesh.grid(ROWS, COLUMNS, false));
    }
}
