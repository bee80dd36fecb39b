// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.head;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.gatehouse.sim.traveller.Eyewear;
import org.gatehouse.sim.traveller.light.Material;
import org.gatehouse.sim.traveller.light.Part;
import org.gatehouse.sim.traveller.mesh.Mesh;

/**
 * Glasses that fit a face: two rims around lenses, a bridge on the nose, arms to the ears. Form and material are the
 * person's own. Centimetres.
 */
final class Glasses {

    private static final int AROUND = 48;
    private static final int TUBE = 6;
    private static final int RINGS = 5;
    /** How strongly the front is bent around the face, a centimetre. */
    private static final float WRAP = 0.022f;

    private final float[][] centres;
    private final float front;
    private final float jointX;
    private final float jointY;
    private final float jointZ;
    private final float halfWidth;
    private final float halfHeight;
    private final float corners;
    private final float thickness;
    private final float metal;

    Glasses(float[] face, Eyes eyes, long seed) {
        SplittableRandom random = new SplittableRandom(seed + 77);
        centres = new float[][] {eyes.centre(0), eyes.centre(1)};
        // The brow and the bridge of the nose keep the lenses off the eyes.
        float brow = Math.max(face[105 * 3 + 2], face[334 * 3 + 2]);
        front = Math.max(Math.max(brow, face[6 * 3 + 2] - 0.2f), centres[0][2] + eyes.radius() + 0.75f) + 0.15f;
        jointX = (Math.abs(face[234 * 3]) + Math.abs(face[454 * 3])) / 2 + 0.15f;
        jointY = face[234 * 3 + 1] + 1.8f;
        jointZ = face[234 * 3 + 2] - 1;
        float apart = (Math.abs(centres[0][0]) + Math.abs(centres[1][0])) / 2;
        halfWidth = Math.min(apart - 0.75f, 2.3f + 0.4f * (float) random.nextDouble());
        halfHeight = 1.5f + 0.5f * (float) random.nextDouble();
        // The power of a superellipse: 2 is round, 5 nearly a rectangle.
        corners = 2.2f + 2.6f * (float) random.nextDouble();
        boolean wire = random.nextDouble() < 0.5;
        thickness = wire ? 0.07f : 0.16f;
        metal = wire ? 0.4f + 0.6f * (float) random.nextDouble() : 0.25f * (float) random.nextDouble();
    }

    /** Frame and lenses; the lenses come last. */
    List<Part> parts(Eyewear eyewear) {
        if (eyewear == Eyewear.NONE) {
            return List.of();
        }
        float larger = eyewear == Eyewear.SUNGLASSES ? 1.16f : 1;
        return List.of(
                frame(rim(0, larger), true),
                frame(rim(1, larger), true),
                frame(bridge(), false),
                frame(arm(-1), false),
                frame(arm(1), false),
                Part.open(Material.LENS, lens(0, larger)),
                Part.open(Material.LENS, lens(1, larger)));
    }

    private Part frame(float[][] line, boolean closed) {
        Mesh tube = tube(line, closed);
        float[] shade = new float[tube.vertices()];
        Arrays.fill(shade, metal);
        return Part.open(Material.FRAME, new Mesh(tube.positions(), tube.texture(), shade, tube.triangles()));
    }

    private float[] place(int eye, double angle, float larger) {
        double cosine = Math.cos(angle);
        double sine = Math.sin(angle);
        double reach = Math.pow(Math.pow(Math.abs(cosine), corners) + Math.pow(Math.abs(sine), corners), -1 / corners);
        float side = eye == 0 ? -1 : 1;
        float x = centres[eye][0] + side * 0.1f + (float) (cosine * reach) * halfWidth * larger;
        float y = centres[eye][1] - 0.15f + (float) (sine * reach) * halfHeight * larger;
        return new float[] {x, y, front - WRAP * x * x};
    }

    private float[][] rim(int eye, float larger) {
        float[][] line = new float[AROUND][];
        for (int at = 0; at < AROUND; at++) {
            line[at] = place(eye, at * 2 * Math.PI / AROUND, larger);
        }
        return line;
    }

    private float[][] bridge() {
        float[] right = place(0, 0.25, 1);
        float[] left = place(1, Math.PI - 0.25, 1);
        float[][] line = new float[9][];
        for (int at = 0; at < line.length; at++) {
            float share = at / (line.length - 1f);
            float arch = 4 * share * (1 - share);
            line[at] = new float[] {
                Curve.mix(right[0], left[0], share),
                Curve.mix(right[1], left[1], share) + 0.2f * arch,
                front + 0.12f * arch
            };
        }
        return line;
    }

    private float[][] arm(int side) {
        float[] hinge = place(side < 0 ? 0 : 1, side < 0 ? Math.PI - 0.45 : 0.45, 1);
        float[][] line = new float[12][];
        for (int at = 0; at < line.length; at++) {
            float share = at / (line.length - 1f);
            float out = Curve.step(0, 0.35f, share);
            line[at] = new float[] {
                Curve.mix(hinge[0], side * jointX, out),
                Curve.mix(hinge[1], jointY, share),
                Curve.mix(hinge[2], jointZ, share)
            };
        }
        return line;
    }

    /** A disc of glass, domed so that it mirrors as lenses do. */
    private Mesh lens(int eye, float larger) {
        float[] positions = new float[RINGS * AROUND * 3];
        float[] texture = new float[RINGS * AROUND * 2];
        for (int ring = 0; ring < RINGS; ring++) {
            float share = ring / (RINGS - 1f);
            for (int at = 0; at < AROUND; at++) {
                float[] edge = place(eye, at * 2 * Math.PI / AROUND, larger);
                float x = Curve.mix(centres[eye][0], edge[0], share);
                int vertex = ring * AROUND + at;
                positions[vertex * 3] = x;
                positions[vertex * 3 + 1] = Curve.mix(centres[eye][1] - 0.15f, edge[1], share);
                positions[vertex * 3 + 2] = front - WRAP * x * x + 0.16f * (1 - share * share);
                texture[vertex * 2] = share;
                texture[vertex * 2 + 1] = at;
            }
        }
        return Mesh.of(positions, texture, outwards(positions, Mesh.grid(RINGS, AROUND, true)));
    }

    /** Turns the triangles so that normals look forwards. */
    private static int[] outwards(float[] positions, int[] triangles) {
        Mesh as = Mesh.of(positions, new float[0], triangles);
        double sum = 0;
        float[] normals = as.normals();
        for (int at = 2; at < normals.length; at += 3) {
            sum += normals[at];
        }
        if (sum < 0) {
            Mesh.turn(triangles);
        }
        return triangles;
    }

    private Mesh tube(float[][] line, boolean closed) {
        int count = line.length;
        float[] positions = new float[count * TUBE * 3];
        for (int at = 0; at < count; at++) {
            float[] before = line[closed ? (at + count - 1) % count : Math.max(0, at - 1)];
            float[] after = line[closed ? (at + 1) % count : Math.min(count - 1, at + 1)];
            float dx = after[0] - before[0];
            float dy = after[1] - before[1];
            float dz = after[2] - before[2];
            float length = (float) Math.sqrt(dx * dx + dy * dy + dz * dz);
            // Two directions across the line: one in the plane of the front, one out of it.
            float flat = (float) Math.hypot(dx, dy);
            boolean backwards = flat < 0.3f * length;
            float ax = backwards ? 1 : -dy / flat;
            float ay = backwards ? 0 : dx / flat;
            float bx = backwards ? 0 : -ay * dz / length;
            float by = backwards ? 1 : ax * dz / length;
            float bz = backwards ? 0 : flat / length;
            for (int step = 0; step < TUBE; step++) {
                double angle = step * 2 * Math.PI / TUBE;
                float a = thickness * (float) Math.cos(angle);
                float b = thickness * (float) Math.sin(angle);
                int vertex = (at * TUBE + step) * 3;
                positions[vertex] = line[at][0] + a * ax + b * bx;
                positions[vertex + 1] = line[at][1] + a * ay + b * by;
                positions[vertex + 2] = line[at][2] + b * bz;
            }
        }
        return Mesh.of(positions, new float[count * TUBE * 2], ringed(positions, count, closed));
    }

    private static int[] ringed(float[] positions, int count, boolean closed) {
        int[] triangles = Mesh.grid(count, TUBE, true);
        if (closed) {
            int[] more = Arrays.copyOf(triangles, triangles.length + TUBE * 6);
            int at = triangles.length;
            for (int step = 0; step < TUBE; step++) {
                int a = (count - 1) * TUBE + step;
                int b = (count - 1) * TUBE + (step + 1) % TUBE;
                int[] two = {a, step, b, b, step, (step + 1) % TUBE};
                System.arraycopy(two, 0, more, at, 6);
                at += 6;
            }
            triangles = more;
        }
        // What looks away from the lens must not be lit from behind: turn by the sign of the volume.
        double volume = 0;
        for (int base = 0; base < triangles.length; base += 3) {
            int a = triangles[base] * 3;
            int b = triangles[base + 1] * 3;
            int c = triangles[base + 2] * 3;
            volume += positions[a] * (positions[b + 1] * positions[c + 2] - positions[b + 2] * positions[c + 1])
                    - positions[a + 1] * (positions[b] * positions[c + 2] - positions[b + 2] * positions[c])
                    + positions[a + 2] * (positions[b] * positions[c + 1] - positions[b + 1] * positions[c]);
        }
        if (volume < 0) {
            Mesh.turn(triangles);
        }
        return triangles;
    }
}
