// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The weights of a TensorFlow.js model: one manifest, one file of bytes, values stored as uint8, float16 or float32. */
final class TfjsWeights {
    private final Map<String, Tensor> byName = new LinkedHashMap<>();

    /** @param weights the {@code weights} array of a manifest group whose bytes are {@code data} */
    TfjsWeights(JsonNode weights, byte[] data) {
        ByteBuffer bytes = ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
        for (JsonNode weight : weights) {
            int[] shape = new int[weight.path("shape").size()];
            int count = 1;
            for (int i = 0; i < shape.length; i++) {
                shape[i] = weight.path("shape").path(i).asInt();
                count = Math.multiplyExact(count, shape[i]);
            }
            if (count < 0 || count > bytes.remaining()) {
                throw new IllegalArgumentException("The manifest wants more weights than the file has");
            }
            float[] values = new float[count];
            for (int i = 0; i < count; i++) {
                values[i] = next(bytes, weight);
            }
            byName.put(weight.path("name").asText(), new Tensor(shape, values));
        }
        if (bytes.hasRemaining()) {
            throw new IllegalArgumentException("The file has more weights than the manifest wants");
        }
    }

    /** The tensor of that name. */
    Tensor get(String name) {
        Tensor tensor = byName.get(name);
        if (tensor == null) {
            throw new IllegalArgumentException("No weights are named " + name);
        }
        return tensor;
    }

    private static float next(ByteBuffer bytes, JsonNode weight) {
        JsonNode quantization = weight.path("quantization");
        String stored = quantization.path("dtype").asText(weight.path("dtype").asText());
        return switch (stored) {
            case "uint8" ->
                (float) ((bytes.get() & 0xff) * quantization.path("scale").asDouble()
                        + quantization.path("min").asDouble());
            case "float16" -> halfToFloat(bytes.getShort());
            case "float32" -> bytes.getFloat();
            case "int32" -> bytes.getInt();
            default ->
                throw new IllegalArgumentException("Weights are stored as " + stored + ", which is not known here");
        };
    }

    /** IEEE 754 binary16; the JDK has a conversion of its own only from 20 on. */
    static float halfToFloat(short half) {
        int exponent = half >> 10 & 0x1f;
        int fraction = half & 0x3ff;
        float magnitude = switch (exponent) {
            case 0 -> Math.scalb((float) fraction, -24);
            case 31 -> fraction == 0 ? Float.POSITIVE_INFINITY : Float.NaN;
            default -> Math.scalb((float) (1024 + fraction), exponent - 25);
        };
        return half < 0 ? -magnitude : magnitude;
    }
}
