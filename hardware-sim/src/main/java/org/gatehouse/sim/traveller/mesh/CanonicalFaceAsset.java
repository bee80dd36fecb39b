// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.traveller.mesh;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * Build step: takes the geometry of the canonical face out of the packed assets of the npm package
 * {@code @mediapipe/face_mesh} 0.4.1657299874 (Apache-2.0) and writes it as the resource that {@link CanonicalFace}
 * reads. The part used is checked against its SHA-256 first, so that another version stops the build.
 */
final class CanonicalFaceAsset {

    private static final int OFFSET = 3_737_848;
    private static final int END = 3_757_224;
    private static final String SHA_256 = "bdbcda96dfcb7da883da124aaa2c55dee49770d934f0fcc71747f8c21bdc75b4";

    private CanonicalFaceAsset() {}

    /**
     * Runs the step.
     *
     * @param arguments the packed assets, and the folder of the classes
     * @throws IOException when the assets cannot be read or are not the pinned ones
     */
    public static void main(String[] arguments) throws IOException {
        byte[] packed = Files.readAllBytes(Path.of(arguments[0]));
        byte[] metadata = Arrays.copyOfRange(packed, OFFSET, END);
        String found = HexFormat.of().formatHex(sha256(metadata));
        if (!found.equals(SHA_256)) {
            throw new IOException("the canonical face has SHA-256 " + found + ", expected " + SHA_256);
        }
        Path resource = Path.of(arguments[1]).resolve(CanonicalFace.RESOURCE.substring(1));
        Files.createDirectories(resource.getParent());
        Files.write(resource, compact(new GeometryMetadata(metadata)));
    }

    private static byte[] compact(GeometryMetadata metadata) throws IOException {
        float[] vertices = metadata.vertices();
        int[] indices = metadata.indices();
        if (vertices.length != CanonicalFace.VERTICES * 5 || indices.length != CanonicalFace.TRIANGLES * 3) {
            throw new IOException("the canonical face has " + vertices.length / 5 + " vertices and "
                    + indices.length / 3 + " triangles");
        }
        ByteBuffer out =
                ByteBuffer.allocate(vertices.length * 4 + indices.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : vertices) {
            out.putFloat(value);
        }
        for (int index : indices) {
            out.putShort((short) index);
        }
        return out.array();
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("every Java platform has SHA-256", missing);
        }
    }
}
