// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import org.gatehouse.sim.traveller.mesh.FaceRings;
import org.gatehouse.sim.traveller.mesh.Mesh;

/** The two eyeballs of a face, and what lies on them: lids follow the ball, whatever the expression. */
public final class Eyes {

    private static final int ROWS = 20;
    private static final int COLUMNS = 36;

    private final float[][] centres;
    private final float radius;

    Eyes(float[] neutral) {
        float right = chord(neutral, 33, 133);
        float left = chord(neutral, 263, 362);
        radius = 0.56f * (right + left) / 2;
        centres = new float[][] {
            centre(neutral, FaceRings.RIGHT_LIDS, 159, 145), centre(neutral, FaceRings.LEFT_LIDS, 386, 374)
        };
    }

    /** Centre of one ball; 0 is the person's right. */
    float[] centre(int eye) {
        return centres[eye].clone();
    }

    /** Radius of the balls, centimetres. */
    float radius() {
        return radius;
    }

    /** Front half of one ball; its texture coordinates are the x and y of the unit direction from the centre. */
    Mesh ball(int eye) {
        float[] positions = new float[ROWS * COLUMNS * 3];
        float[] texture = new float[ROWS * COLUMNS * 2];
        for (int row = 0; row < ROWS; row++) {
            double polar = row * Math.toRadians(100) / (ROWS - 1);
            for (int column = 0; column < COLUMNS; column++) {
                double around = column * 2 * Math.PI / COLUMNS;
                int at = row * COLUMNS + column;
                float x = (float) (Math.sin(polar) * Math.cos(around));
                float y = (float) (Math.sin(polar) * Math.sin(around));
                texture[at * 2] = x;
                texture[at * 2 + 1] = y;
                positions[at * 3] = centres[eye][0] + radius * x;
                positions[at * 3 + 1] = centres[eye][1] + radius * y;
                positions[at * 3 + 2] = centres[eye][2] + radius * (float) Math.cos(polar);
            }
        }
        return Mesh.of(positions, texture, Mesh.grid(ROWS, COLUMNS, true));
    }

    /**
     * Lifts skin out of the balls.
     *
     * @param rim one value a vertex: 1 on the rim behind the lids, which alone may touch the ball
     */
    void liftLids(float[] positions, float[] rim) {
        for (float[] centre : centres) {
            for (int at = 0; at < positions.length; at += 3) {
                float x = positions[at] - centre[0];
                float y = positions[at + 1] - centre[1];
                float z = positions[at + 2] - centre[2];
                float squared = x * x + y * y + z * z;
                float least = radius + 0.07f - 0.09f * Math.min(1, rim[at / 3] * 1.5f);
                if (squared < least * least && z > 0) {
                    float grow = least / (float) Math.sqrt(squared);
                    positions[at] = centre[0] + x * grow;
                    positions[at + 1] = centre[1] + y * grow;
                    positions[at + 2] = centre[2] + z * grow;
                }
            }
        }
    }

    private float[] centre(float[] face, int[] ring, int upper, int lower) {
        float[] centre = new float[3];
        for (int vertex : ring) {
            centre[0] += face[vertex * 3] / ring.length;
            centre[1] += face[vertex * 3 + 1] / ring.length;
        }
        centre[2] = (face[upper * 3 + 2] + face[lower * 3 + 2]) / 2 - 0.97f * radius;
        return centre;
    }

    private static float chord(float[] face, int from, int to) {
        return (float) Math.hypot(face[from * 3] - face[to * 3], face[from * 3 + 1] - face[to * 3 + 1]);
    }
}
