// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LoopSubdivisionTest {

    /** Four faces around one edge loop: a closed surface. */
    private static final int[] TETRAHEDRON = {0, 1, 2, 0, 3, 1, 1, 3, 2, 2, 3, 0};

    @Test
    void everyTriangleBecomesFourAndEveryEdgeAVertex() {
        LoopSubdivision step = new LoopSubdivision(4, TETRAHEDRON);

        assertThat(step.triangles()).hasSize(4 * TETRAHEDRON.length);
        assertThat(step.vertices()).isEqualTo(4 + 6);
    }

    @Test
    void aConstantStaysConstantAndTheMiddleStaysInTheMiddle() {
        LoopSubdivision step = new LoopSubdivision(4, TETRAHEDRON);

        assertThat(step.apply(new float[] {5, 5, 5, 5}, 1)).containsOnly(new float[] {5}, within(1e-5f));
        float[] corners = {1, 1, 1, 1, -1, -1, -1, 1, -1, -1, -1, 1};
        float[] fine = step.apply(corners, 3);
        float sum = 0;
        for (float value : fine) {
            sum += value;
        }
        assertThat(sum).isCloseTo(0, within(1e-4f));
    }

    @Test
    void aBorderVertexListensToTheBorderOnly() {
        // A strip of two triangles: vertex 0 lies between 1 and 2 on the border, vertex 3 is opposite.
        LoopSubdivision step = new LoopSubdivision(4, new int[] {0, 1, 2, 1, 3, 2});

        float[] moved = step.apply(new float[] {0, 0, 0, 8}, 1);

        assertThat(moved[0]).isZero();
        assertThat(moved[1]).isCloseTo(1, within(1e-6f));
    }
}
