// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.light;

import java.util.List;
import org.gatehouse.sim.traveller.Shot;

/** All surfaces of one person as one shot has them, laid out flat for drawing. */
final class PosedScene {

    private static final int SHADOW_SIZE = 384;

    final float[] positions;
    final float[] normals;
    final float[] texture;
    final float[] shade;
    final float[] openness;
    final float[] lit;
    final int[] triangles;
    final Material[] materials;
    final float[] gaze;

    PosedScene(List<Part> parts, Shot shot, Lamp lamp) {
        int vertices = parts.stream().mapToInt(part -> part.mesh().vertices()).sum();
        int corners =
                parts.stream().mapToInt(part -> part.mesh().triangles().length).sum();
        positions = new float[vertices * 3];
        normals = new float[vertices * 3];
        texture = new float[vertices * 2];
        shade = new float[vertices];
        openness = new float[vertices];
        lit = new float[vertices];
        triangles = new int[corners];
        materials = new Material[corners / 3];
        Pose pose = new Pose(shot.attitude());
        gaze = pose.gaze();
        DepthMap shadow = new DepthMap(SHADOW_SIZE, lamp.towards());
        int vertex = 0;
        int corner = 0;
        for (Part part : parts) {
            Part posed = part.at(pose.move(part.mesh().positions()));
            if (part.material() != Material.LENS) {
                shadow.draw(posed.mesh().positions(), posed.mesh().triangles());
            }
            append(posed, vertex, corner);
            vertex += part.mesh().vertices();
            corner += part.mesh().triangles().length;
        }
        for (int at = 0; at < vertices; at++) {
            float x = positions[at * 3] + normals[at * 3] * 0.25f;
            float y = positions[at * 3 + 1] + normals[at * 3 + 1] * 0.25f;
            float z = positions[at * 3 + 2] + normals[at * 3 + 2] * 0.25f;
            lit[at] = shadow.lit(x, y, z, 0.15f, 2);
        }
    }

    private void append(Part part, int vertex, int corner) {
        int count = part.mesh().vertices();
        System.arraycopy(part.mesh().positions(), 0, positions, vertex * 3, count * 3);
        System.arraycopy(part.mesh().normals(), 0, normals, vertex * 3, count * 3);
        System.arraycopy(part.mesh().texture(), 0, texture, vertex * 2, count * 2);
        System.arraycopy(part.mesh().shade(), 0, shade, vertex, count);
        System.arraycopy(part.openness(), 0, openness, vertex, count);
        int[] own = part.mesh().triangles();
        for (int at = 0; at < own.length; at++) {
            triangles[corner + at] = own[at] + vertex;
            materials[(corner + at) / 3] = part.material();
        }
    }
}
