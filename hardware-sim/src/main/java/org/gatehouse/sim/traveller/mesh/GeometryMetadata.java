// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Reads the protocol buffer that holds the canonical face: field 1 is the mesh; in it, each field 3 is one float of the
 * vertex buffer (x, y, z in centimetres, then u, v) and each field 4 one index of the triangle buffer.
 */
final class GeometryMetadata {

    private static final int VARINT = 0;
    private static final int BYTES = 2;
    private static final int FIXED_32 = 5;

    private final float[] vertices;
    private final int[] indices;

    GeometryMetadata(byte[] message) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(message).order(ByteOrder.LITTLE_ENDIAN);
        if (varint(in) != (1 << 3 | BYTES)) {
            throw new IOException("the canonical mesh is not the first field");
        }
        int length = varint(in);
        if (length < 0 || length > in.remaining()) {
            throw new IOException("the canonical mesh claims " + length + " bytes");
        }
        in.limit(in.position() + length);
        float[] floats = new float[length / 5];
        int[] integers = new int[length / 2];
        int vertexFloats = 0;
        int triangleIndices = 0;
        while (in.hasRemaining()) {
            int tag = varint(in);
            if (tag == (3 << 3 | FIXED_32)) {
                floats[vertexFloats++] = in.getFloat();
            } else if (tag == (4 << 3 | VARINT)) {
                integers[triangleIndices++] = varint(in);
            } else if ((tag & 7) == VARINT) {
                varint(in);
            } else {
                throw new IOException("unexpected field in the canonical mesh: tag " + tag);
            }
        }
        vertices = Arrays.copyOf(floats, vertexFloats);
        indices = Arrays.copyOf(integers, triangleIndices);
    }

    /** Five floats a vertex: x, y, z, u, v. */
    float[] vertices() {
        return vertices.clone();
    }

    /** Three indices a triangle. */
    int[] indices() {
        return indices.clone();
    }

    private static int varint(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; shift < 35; shift += 7) {
            byte next = in.get();
            value |= (next & 0x7f) << shift;
            if (next >= 0) {
                return value;
            }
        }
        return value;
    }
}
