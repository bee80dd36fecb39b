// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import java.util.Arrays;

/**
 * A surface: positions (three floats a vertex, centimetres), texture coordinates (two), one shade a vertex (meaning set by
 * the material) and triangles. The arrays are shared, not copied: surfaces are large, and whoever builds one lets go of it.
 */
public record Mesh(float[] positions, float[] texture, float[] shade, int[] triangles) {

    /** A surface with the same shade everywhere. */
    public static Mesh of(float[] positions, float[] texture, int[] triangles) {
        return new Mesh(positions, texture, new float[positions.length / 3], triangles);
    }

    /**
     * A rectangular patch of vertices, row after row.
     *
     * @param closed whether the last column joins the first
     */
    public static int[] grid(int rows, int columns, boolean closed) {
        int quads = closed ? columns : columns - 1;
        int[] triangles = new int[(rows - 1) * quads * 6];
        int at = 0;
        for (int row = 0; row + 1 < rows; row++) {
            for (int column = 0; column < quads; column++) {
                int a = row * columns + column;
                int b = row * columns + (column + 1) % columns;
                int[] two = {a, a + columns, b, b, a + columns, b + columns};
                System.arraycopy(two, 0, triangles, at, 6);
                at += 6;
            }
        }
        return triangles;
    }

    /** Turns triangles round in place: what faced one way faces the other. */
    public static void turn(int[] triangles) {
        for (int base = 0; base < triangles.length; base += 3) {
            int corner = triangles[base];
            triangles[base] = triangles[base + 1];
            triangles[base + 1] = corner;
        }
    }

    /** Number of vertices. */
    public int vertices() {
        return positions.length / 3;
    }

    /** The same surface elsewhere. */
    public Mesh at(float[] moved) {
        return new Mesh(moved, texture, shade, triangles);
    }

    /** One unit normal a vertex, the average of its triangles' normals by area. */
    public float[] normals() {
        float[] normals = new float[positions.length];
        for (int base = 0; base < triangles.length; base += 3) {
            int a = triangles[base] * 3;
            int b = triangles[base + 1] * 3;
            int c = triangles[base + 2] * 3;
            float ux = positions[b] - positions[a];
            float uy = positions[b + 1] - positions[a + 1];
            float uz = positions[b + 2] - positions[a + 2];
            float vx = positions[c] - positions[a];
            float vy = positions[c + 1] - positions[a + 1];
            float vz = positions[c + 2] - positions[a + 2];
            float nx = uy * vz - uz * vy;
            float ny = uz * vx - ux * vz;
            float nz = ux * vy - uy * vx;
            for (int corner = 0; corner < 3; corner++) {
                int vertex = triangles[base + corner] * 3;
                normals[vertex] += nx;
                normals[vertex + 1] += ny;
                normals[vertex + 2] += nz;
            }
        }
        for (int at = 0; at < normals.length; at += 3) {
            float length = (float) Math.sqrt(
                    normals[at] * normals[at] + normals[at + 1] * normals[at + 1] + normals[at + 2] * normals[at + 2]);
            float scale = length > 0 ? 1 / length : 0;
            normals[at] *= scale;
            normals[at + 1] *= scale;
            normals[at + 2] *= scale;
        }
        return normals;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Mesh mesh
                && Arrays.equals(positions, mesh.positions)
                && Arrays.equals(texture, mesh.texture)
                && Arrays.equals(shade, mesh.shade)
                && Arrays.equals(triangles, mesh.triangles);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(positions);
    }

    @Override
    public String toString() {
        return "Mesh[" + vertices() + " vertices, " + triangles.length / 3 + " triangles]";
    }
}
