// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.demo;

import java.lang.reflect.Field;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import org.gatehouse.face.FaceMatcher;
import org.gatehouse.face.Reference;
import org.gatehouse.face.model.SecurityLevel;

/** The beginning of a portrait's embedding as a heap dump writes it: the same models give the same numbers in any process. */
final class EmbeddingPattern {

    private static final int FLOATS = 8;

    private EmbeddingPattern() {}

    static byte[] of(Path models, byte[] portrait) throws Exception {
        try (FaceMatcher matcher = FaceMatcher.load(models, SecurityLevel.FMR_1_IN_1000);
                Reference reference = matcher.enrol(portrait)) {
            float[] vector =
                    (float[]) field(((List<?>) field(field(reference, "embedding"), "parts")).get(0), "vector");
            ByteBuffer bytes = ByteBuffer.allocate(FLOATS * Float.BYTES);
            for (int i = 0; i < FLOATS; i++) {
                bytes.putFloat(vector[i]);
            }
            return bytes.array();
        }
    }

    private static Object field(Object of, String name) throws ReflectiveOperationException {
        Field field = of.getClass().getDeclaredField(name);
        field.setAccessible(true);
        return field.get(of);
    }
}
