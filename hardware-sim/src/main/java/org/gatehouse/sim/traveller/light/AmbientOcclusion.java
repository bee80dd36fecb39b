// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.util.ArrayList;
import java.util.List;

/** How much of the surrounding light reaches each place of a neutral person; done once, kept for all shots. */
public final class AmbientOcclusion {

    private static final int DIRECTIONS = 22;
    private static final int MAP_SIZE = 144;
    private static final float BIAS = 0.3f;

    private AmbientOcclusion() {}

    /** The same parts with their openness worked out. */
    public static List<Part> apply(List<Part> parts) {
        List<float[]> normals =
                parts.stream().map(part -> part.mesh().normals()).toList();
        List<float[]> sums = new ArrayList<>();
        List<float[]> totals = new ArrayList<>();
        parts.forEach(part -> {
            sums.add(new float[part.mesh().vertices()]);
            totals.add(new float[part.mesh().vertices()]);
        });
        for (int index = 0; index < DIRECTIONS; index++) {
            float[] direction = spiral(index);
            DepthMap map = new DepthMap(MAP_SIZE, direction);
            parts.forEach(part -> map.draw(part.mesh().positions(), part.mesh().triangles()));
            for (int part = 0; part < parts.size(); part++) {
                gather(
                        map,
                        direction,
                        parts.get(part).mesh().positions(),
                        normals.get(part),
                        sums.get(part),
                        totals.get(part));
            }
        }
        List<Part> open = new ArrayList<>();
        for (int part = 0; part < parts.size(); part++) {
            float[] openness = sums.get(part);
            for (int at = 0; at < openness.length; at++) {
                openness[at] = totals.get(part)[at] > 0 ? openness[at] / totals.get(part)[at] : 1;
            }
            open.add(new Part(parts.get(part).material(), parts.get(part).mesh(), openness));
        }
        return List.copyOf(open);
    }

    private static void gather(
            DepthMap map, float[] direction, float[] positions, float[] normals, float[] sums, float[] totals) {
        for (int vertex = 0; vertex < sums.length; vertex++) {
            int at = vertex * 3;
            float facing = normals[at] * direction[0] + normals[at + 1] * direction[1] + normals[at + 2] * direction[2];
            if (facing > 0.05f) {
                totals[vertex] += facing;
                sums[vertex] += facing
                        * map.lit(
                                positions[at] + normals[at] * BIAS,
                                positions[at + 1] + normals[at + 1] * BIAS,
                                positions[at + 2] + normals[at + 2] * BIAS,
                                0.1f,
                                0);
            }
        }
    }

    /** Directions evenly over the sphere. */
    private static float[] spiral(int index) {
        double height = 1 - (2 * index + 1.0) / DIRECTIONS;
        double around = index * Math.PI * (3 - Math.sqrt(5));
        double flat = Math.sqrt(1 - height * height);
        return new float[] {(float) (flat * Math.cos(around)), (float) height, (float) (flat * Math.sin(around))};
    }
}
