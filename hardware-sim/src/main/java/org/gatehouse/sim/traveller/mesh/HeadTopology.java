// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How the vertices of a head hang together, the same for everybody: the canonical face without the skin over eyes and
 * mouth, a rim behind each lid ring, two behind the lips, and rings from the outline of the face to the back of the
 * skull. Two steps of Loop subdivision make about 25,000 triangles of it. Immutable.
 */
public final class HeadTopology {

    /** Rings between the outline of the face and the back of the skull. */
    public static final int SKULL_RINGS = 7;

    public static final int RIGHT_LID_RIM = CanonicalFace.VERTICES;
    public static final int LEFT_LID_RIM = RIGHT_LID_RIM + FaceRings.RIGHT_LIDS.length;
    public static final int LIP_RIM = LEFT_LID_RIM + FaceRings.LEFT_LIDS.length;
    public static final int THROAT_RIM = LIP_RIM + FaceRings.INNER_LIPS.length;
    public static final int SKULL = THROAT_RIM + FaceRings.INNER_LIPS.length;
    public static final int POLE = SKULL + SKULL_RINGS * FaceRings.OVAL.length;
    public static final int VERTICES = POLE + 1;

    private final CanonicalFace face;
    private final LoopSubdivision first;
    private final LoopSubdivision second;
    private final float[] texture;

    /** Works the topology out; takes some tens of milliseconds, so keep it. */
    public HeadTopology(CanonicalFace face) {
        this.face = face;
        List<int[]> triangles = withoutHoles(face.triangles());
        Set<Long> edges = new HashSet<>();
        for (int[] triangle : triangles) {
            for (int corner = 0; corner < 3; corner++) {
                edges.add(edge(triangle[corner], triangle[(corner + 1) % 3]));
            }
        }
        Joiner joiner = new Joiner(triangles, edges);
        joiner.join(FaceRings.RIGHT_LIDS, RIGHT_LID_RIM);
        joiner.join(FaceRings.LEFT_LIDS, LEFT_LID_RIM);
        joiner.join(joiner.join(FaceRings.INNER_LIPS, LIP_RIM), THROAT_RIM);
        int[] ring = FaceRings.OVAL;
        for (int step = 0; step < SKULL_RINGS; step++) {
            ring = joiner.join(ring, SKULL + step * ring.length);
        }
        joiner.close(ring, POLE);
        int[] flat = triangles.stream().flatMapToInt(Arrays::stream).toArray();
        first = new LoopSubdivision(VERTICES, flat);
        second = new LoopSubdivision(first.vertices(), first.triangles());
        texture = refine(controlTexture(), 2);
    }

    /** Positions of the canonical face. */
    public float[] canonical() {
        return face.positions();
    }

    /** Texture coordinates of the canonical face. */
    public float[] canonicalTexture() {
        return face.texture();
    }

    /** The fine surface over control positions. */
    public Mesh surface(float[] control, float[] shade) {
        return new Mesh(refine(control, 3), texture, shade, second.triangles());
    }

    /** Values of the fine surface from those of the control vertices, {@code width} floats a vertex. */
    public float[] refine(float[] control, int width) {
        return second.apply(first.apply(control, width), width);
    }

    private float[] controlTexture() {
        float[] uv = new float[VERTICES * 2];
        System.arraycopy(face.texture(), 0, uv, 0, CanonicalFace.VERTICES * 2);
        shrink(uv, FaceRings.RIGHT_LIDS, RIGHT_LID_RIM, 0.25f);
        shrink(uv, FaceRings.LEFT_LIDS, LEFT_LID_RIM, 0.25f);
        shrink(uv, FaceRings.INNER_LIPS, LIP_RIM, 0.3f);
        shrink(uv, FaceRings.INNER_LIPS, THROAT_RIM, 0.8f);
        for (int step = 0; step < SKULL_RINGS; step++) {
            // Beyond the outline there is plain skin: a little of the margin of the texture is enough.
            shrink(uv, FaceRings.OVAL, SKULL + step * FaceRings.OVAL.length, -0.015f * (step + 1));
        }
        uv[POLE * 2] = 0.5f;
        uv[POLE * 2 + 1] = -0.06f;
        return uv;
    }

    private static void shrink(float[] uv, int[] ring, int rim, float towardsMiddle) {
        float u = 0;
        float v = 0;
        for (int vertex : ring) {
            u += uv[vertex * 2] / ring.length;
            v += uv[vertex * 2 + 1] / ring.length;
        }
        for (int at = 0; at < ring.length; at++) {
            uv[(rim + at) * 2] = uv[ring[at] * 2] + (u - uv[ring[at] * 2]) * towardsMiddle;
            uv[(rim + at) * 2 + 1] = uv[ring[at] * 2 + 1] + (v - uv[ring[at] * 2 + 1]) * towardsMiddle;
        }
    }

    private static List<int[]> withoutHoles(int[] flat) {
        List<Set<Integer>> holes =
                List.of(asSet(FaceRings.RIGHT_LIDS), asSet(FaceRings.LEFT_LIDS), asSet(FaceRings.INNER_LIPS));
        List<int[]> kept = new ArrayList<>();
        for (int base = 0; base < flat.length; base += 3) {
            List<Integer> corners = List.of(flat[base], flat[base + 1], flat[base + 2]);
            if (holes.stream().noneMatch(hole -> hole.containsAll(corners))) {
                kept.add(new int[] {flat[base], flat[base + 1], flat[base + 2]});
            }
        }
        return kept;
    }

    private static Set<Integer> asSet(int[] ring) {
        Set<Integer> set = new HashSet<>();
        for (int vertex : ring) {
            set.add(vertex);
        }
        return set;
    }

    private static long edge(int from, int to) {
        return (long) from << 32 | to;
    }

    /** Adds strips of triangles between rings, turned the way the neighbouring triangles are. */
    private record Joiner(List<int[]> triangles, Set<Long> edges) {

        int[] join(int[] ring, int firstNew) {
            int[] rim = new int[ring.length];
            for (int at = 0; at < ring.length; at++) {
                rim[at] = firstNew + at;
            }
            for (int at = 0; at < ring.length; at++) {
                int next = (at + 1) % ring.length;
                boolean turned = edges.contains(edge(ring[at], ring[next]));
                add(turned, ring[at], ring[next], rim[at]);
                add(turned, ring[next], rim[next], rim[at]);
            }
            return rim;
        }

        void close(int[] ring, int pole) {
            for (int at = 0; at < ring.length; at++) {
                int next = (at + 1) % ring.length;
                add(edges.contains(edge(ring[at], ring[next])), ring[at], ring[next], pole);
            }
        }

        private void add(boolean turned, int a, int b, int c) {
            int[] triangle = turned ? new int[] {b, a, c} : new int[] {a, b, c};
            triangles.add(triangle);
            for (int corner = 0; corner < 3; corner++) {
                edges.add(edge(triangle[corner], triangle[(corner + 1) % 3]));
            }
        }
    }
}
