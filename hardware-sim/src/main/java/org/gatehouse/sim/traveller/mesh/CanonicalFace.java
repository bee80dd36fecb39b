// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The average face that every traveller is a deformation of: 468 vertices in centimetres (x to the right of the
 * picture, y up, z towards the viewer), their texture coordinates in 0..1 (v downwards), and 898 triangles.
 * Thread-safe; the arrays are copies.
 */
public final class CanonicalFace {

    static final String RESOURCE = "/org/gatehouse/sim/traveller/mesh/canonical-face.bin";
    static final int VERTICES = 468;
    static final int TRIANGLES = 898;

    private final float[] positions = new float[VERTICES * 3];
    private final float[] texture = new float[VERTICES * 2];
    private final int[] triangles = new int[TRIANGLES * 3];

    private CanonicalFace(ByteBuffer in) {
        for (int vertex = 0; vertex < VERTICES; vertex++) {
            for (int axis = 0; axis < 3; axis++) {
                positions[vertex * 3 + axis] = in.getFloat();
            }
            texture[vertex * 2] = in.getFloat();
            texture[vertex * 2 + 1] = in.getFloat();
        }
        for (int corner = 0; corner < triangles.length; corner++) {
            triangles[corner] = in.getShort();
        }
    }

    /** Reads the face that the build put among the classes. */
    public static CanonicalFace load() {
        try (InputStream in = CanonicalFace.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("the canonical face is missing: build hardware-sim with Maven");
            }
            return new CanonicalFace(ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Three coordinates a vertex. */
    public float[] positions() {
        return positions.clone();
    }

    /** Two texture coordinates a vertex. */
    public float[] texture() {
        return texture.clone();
    }

    /** Three vertex indices a triangle. */
    public int[] triangles() {
        return triangles.clone();
    }
}
