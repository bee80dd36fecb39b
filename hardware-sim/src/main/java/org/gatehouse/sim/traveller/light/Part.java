// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.util.Arrays;
import org.gatehouse.sim.traveller.mesh.Mesh;

/**
 * One surface of a person.
 *
 * @param material how it answers light
 * @param mesh where it is, in the space of the neutral head
 * @param openness one value a vertex: share of the surrounding light that reaches it, 0..1
 */
public record Part(Material material, Mesh mesh, float[] openness) {

    /** A surface that everything reaches. */
    public static Part open(Material material, Mesh mesh) {
        float[] openness = new float[mesh.vertices()];
        Arrays.fill(openness, 1);
        return new Part(material, mesh, openness);
    }

    /** The same surface elsewhere. */
    public Part at(float[] positions) {
        return new Part(material, mesh.at(positions), openness);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Part part
                && material == part.material
                && mesh.equals(part.mesh)
                && Arrays.equals(openness, part.openness);
    }

    @Override
    public int hashCode() {
        return mesh.hashCode();
    }

    @Override
    public String toString() {
        return "Part[" + material + ", " + mesh + "]";
    }
}
