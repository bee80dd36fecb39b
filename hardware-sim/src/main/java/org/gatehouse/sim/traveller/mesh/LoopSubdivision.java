// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * One step of Loop's subdivision of a triangle mesh with borders. Because every new vertex is a fixed weighted sum of
 * old ones, the step is worked out once for a topology and then applied to any positions, texture coordinates or other
 * values: an expression costs a multiplication, not a subdivision.
 */
public final class LoopSubdivision {

    private final int[] triangles;
    private final int[] starts;
    private final int[] sources;
    private final float[] weights;

    /** Works out the step for {@code vertices} vertices joined by {@code coarse} triangles. */
    public LoopSubdivision(int vertices, int[] coarse) {
        Map<Long, int[]> edges = new HashMap<>();
        int[] order = new int[coarse.length];
        int next = vertices;
        for (int corner = 0; corner < coarse.length; corner++) {
            int base = corner - corner % 3;
            int from = coarse[corner];
            int to = coarse[base + (corner + 1) % 3];
            int opposite = coarse[base + (corner + 2) % 3];
            long key = (long) Math.min(from, to) << 32 | Math.max(from, to);
            int[] edge = edges.get(key);
            if (edge == null) {
                edge = new int[] {next++, from, to, opposite, -1};
                edges.put(key, edge);
            } else {
                edge[4] = opposite;
            }
            order[corner] = edge[0];
        }
        triangles = split(coarse, order);
        Stencils stencils = new Stencils(next);
        stencils.moveOld(vertices, edges.values());
        edges.values().forEach(stencils::addEdge);
        starts = new int[next + 1];
        for (int vertex = 0; vertex < next; vertex++) {
            starts[vertex + 1] = starts[vertex] + stencils.counts[vertex];
        }
        sources = new int[starts[next]];
        weights = new float[starts[next]];
        for (int vertex = 0; vertex < next; vertex++) {
            System.arraycopy(stencils.sources[vertex], 0, sources, starts[vertex], stencils.counts[vertex]);
            System.arraycopy(stencils.weights[vertex], 0, weights, starts[vertex], stencils.counts[vertex]);
        }
    }

    /** Triangles of the finer mesh. */
    public int[] triangles() {
        return triangles.clone();
    }

    /** Number of vertices of the finer mesh. */
    public int vertices() {
        return starts.length - 1;
    }

    /** The values of the finer mesh from those of the coarser one, {@code width} floats a vertex. */
    public float[] apply(float[] values, int width) {
        float[] fine = new float[vertices() * width];
        for (int vertex = 0; vertex < vertices(); vertex++) {
            for (int term = starts[vertex]; term < starts[vertex + 1]; term++) {
                int source = sources[term] * width;
                for (int axis = 0; axis < width; axis++) {
                    fine[vertex * width + axis] += weights[term] * values[source + axis];
                }
            }
        }
        return fine;
    }

    private static int[] split(int[] coarse, int[] middles) {
        int[] fine = new int[coarse.length * 4];
        for (int base = 0, at = 0; base < coarse.length; base += 3) {
            int ab = middles[base];
            int bc = middles[base + 1];
            int ca = middles[base + 2];
            int[] four = {coarse[base], ab, ca, ab, coarse[base + 1], bc, ca, bc, coarse[base + 2], ab, bc, ca};
            System.arraycopy(four, 0, fine, at, four.length);
            at += four.length;
        }
        return fine;
    }

    private static final class Stencils {

        private final int[][] sources;
        private final float[][] weights;
        private final int[] counts;

        Stencils(int vertices) {
            sources = new int[vertices][8];
            weights = new float[vertices][8];
            counts = new int[vertices];
        }

        void add(int vertex, int source, float weight) {
            int at = counts[vertex]++;
            if (at == sources[vertex].length) {
                sources[vertex] = Arrays.copyOf(sources[vertex], at * 2);
                weights[vertex] = Arrays.copyOf(weights[vertex], at * 2);
            }
            sources[vertex][at] = source;
            weights[vertex][at] = weight;
        }

        void addEdge(int[] edge) {
            boolean border = edge[4] < 0;
            add(edge[0], edge[1], border ? 0.5f : 0.375f);
            add(edge[0], edge[2], border ? 0.5f : 0.375f);
            if (!border) {
                add(edge[0], edge[3], 0.125f);
                add(edge[0], edge[4], 0.125f);
            }
        }

        void moveOld(int vertices, Iterable<int[]> edges) {
            int[] valence = new int[vertices];
            boolean[] border = new boolean[vertices];
            for (int[] edge : edges) {
                valence[edge[1]]++;
                valence[edge[2]]++;
                border[edge[1]] |= edge[4] < 0;
                border[edge[2]] |= edge[4] < 0;
            }
            for (int vertex = 0; vertex < vertices; vertex++) {
                add(vertex, vertex, border[vertex] ? 0.75f : 1 - valence[vertex] * beta(valence[vertex]));
            }
            for (int[] edge : edges) {
                for (int end = 1; end <= 2; end++) {
                    int vertex = edge[end];
                    if (!border[vertex]) {
                        add(vertex, edge[3 - end], beta(valence[vertex]));
                    } else if (edge[4] < 0) {
                        add(vertex, edge[3 - end], 0.125f);
                    }
                }
            }
        }

        private static float beta(int valence) {
            double cosine = 0.375 + 0.25 * Math.cos(2 * Math.PI / valence);
            return (float) ((0.625 - cosine * cosine) / valence);
        }
    }
}
