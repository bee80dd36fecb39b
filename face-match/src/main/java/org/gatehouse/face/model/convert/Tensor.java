// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

/**
 * Weights in memory, row-major. A plain holder for the build; the arrays are shared, not copied.
 *
 * @param shape the dimensions, outermost first
 * @param values as many as the product of the dimensions
 */
record Tensor(int[] shape, float[] values) {

    Tensor {
        int count = 1;
        for (int dimension : shape) {
            count = Math.multiplyExact(count, dimension);
        }
        if (count != values.length) {
            throw new IllegalArgumentException("A tensor's shape and its values disagree");
        }
    }

    /** A convolution kernel from height, width, in, out (TensorFlow) to out, in, height, width (ONNX). */
    Tensor hwioToOihw() {
        int height = shape[0];
        int width = shape[1];
        int in = shape[2];
        int out = shape[3];
        float[] moved = new float[values.length];
        for (int hw = 0; hw < height * width; hw++) {
            for (int i = 0; i < in; i++) {
                for (int o = 0; o < out; o++) {
                    moved[(o * in + i) * height * width + hw] = values[(hw * in + i) * out + o];
                }
            }
        }
        return new Tensor(new int[] {out, in, height, width}, moved);
    }

    /** A depthwise kernel from height, width, channels, 1 to channels, 1, height, width. */
    Tensor depthwiseToOihw() {
        Tensor swapped = new Tensor(new int[] {shape[0], shape[1], shape[3], shape[2]}, values);
        return swapped.hwioToOihw();
    }

    /** Every output channel (first dimension) multiplied by its own factor: a scale layer folded into the kernel before it. */
    Tensor scaledPerOutput(Tensor factors) {
        int each = values.length / shape[0];
        float[] scaled = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            scaled[i] = values[i] * factors.values[i / each];
        }
        return new Tensor(shape, scaled);
    }

    /** Element by element {@code this * factor + offset}. */
    Tensor timesPlus(Tensor factor, Tensor offset) {
        float[] result = new float[values.length];
        for (int i = 0; i < values.length; i++) {
            result[i] = values[i] * factor.values[i] + offset.values[i];
        }
        return new Tensor(shape, result);
    }
}
