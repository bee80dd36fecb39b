// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;

/**
 * A network under construction, written as ONNX (IR version 8, operator set 13). Every operation takes the name of a value
 * and returns the name of its result. The same calls give the same bytes.
 */
final class OnnxGraph {
    private static final int FLOAT = 1;
    private static final int INT64 = 7;

    private final ProtobufWriter graph = new ProtobufWriter();
    private int values;

    /** Convolution without dilation; {@code pads} is top, left, bottom, right. */
    String conv(String input, Tensor kernel, Tensor bias, int stride, int[] pads, int groups) {
        return node(
                "Conv",
                List.of(input, weights(kernel), weights(bias)),
                ints("kernel_shape", kernel.shape()[2], kernel.shape()[3]),
                ints("strides", stride, stride),
                ints("pads", pads),
                integer("group", groups));
    }

    /** Largest of a square window, without padding. */
    String maxPool(String input, int size, int stride) {
        return node("MaxPool", List.of(input), ints("kernel_shape", size, size), ints("strides", stride, stride));
    }

    /** Mean of a square window, without padding. */
    String averagePool(String input, int size, int stride) {
        return node("AveragePool", List.of(input), ints("kernel_shape", size, size), ints("strides", stride, stride));
    }

    /** Zeros appended: channels after the last one, rows below, columns to the right. */
    String pad(String input, int channels, int rows, int columns) {
        String pads = integers(0, 0, 0, 0, 0, channels, rows, columns);
        return node("Pad", List.of(input, pads), text("mode", "constant"));
    }

    String add(String left, String right) {
        return node("Add", List.of(left, right));
    }

    String relu(String input) {
        return node("Relu", List.of(input));
    }

    /** Limits every value to {@code low..high}. */
    String clip(String input, float low, float high) {
        String lowest = weights(new Tensor(new int[0], new float[] {low}));
        String highest = weights(new Tensor(new int[0], new float[] {high}));
        return node("Clip", List.of(input, lowest, highest));
    }

    /** Mean over all pixels, flattened to one row of channels. */
    String globalMean(String input) {
        return node("Flatten", List.of(node("GlobalAveragePool", List.of(input))), integer("axis", 1));
    }

    /** Row vector times matrix (rows: inputs, columns: outputs). */
    String matrix(String input, Tensor matrix) {
        return node("MatMul", List.of(input, weights(matrix)));
    }

    /** The whole file. */
    byte[] toModel(String name, String input, int[] inputShape, String output, int[] outputShape) {
        graph.text(2, name).message(11, value(input, inputShape)).message(12, value(output, outputShape));
        return new ProtobufWriter()
                .integer(1, 8)
                .text(2, "gatehouse")
                .message(7, graph)
                .message(8, new ProtobufWriter().text(1, "").integer(2, 13))
                .toByteArray();
    }

    private String node(String operation, List<String> inputs, ProtobufWriter... attributes) {
        String result = "v" + values++;
        ProtobufWriter node = new ProtobufWriter();
        inputs.forEach(input -> node.text(1, input));
        node.text(2, result).text(3, operation + "_" + result).text(4, operation);
        for (ProtobufWriter attribute : attributes) {
            node.message(5, attribute);
        }
        graph.message(1, node);
        return result;
    }

    private String weights(Tensor tensor) {
        ByteBuffer raw =
                ByteBuffer.allocate(tensor.values().length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asFloatBuffer().put(tensor.values());
        return initializer(FLOAT, tensor.shape(), raw.array());
    }

    private String integers(long... numbers) {
        ByteBuffer raw = ByteBuffer.allocate(numbers.length * Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        raw.asLongBuffer().put(numbers);
        return initializer(INT64, new int[] {numbers.length}, raw.array());
    }

    private String initializer(int type, int[] shape, byte[] raw) {
        String name = "w" + values++;
        ProtobufWriter tensor = new ProtobufWriter();
        for (int dimension : shape) {
            tensor.integer(1, dimension);
        }
        graph.message(5, tensor.integer(2, type).text(8, name).bytes(9, raw));
        return name;
    }

    private static ProtobufWriter value(String name, int[] dimensions) {
        ProtobufWriter shape = new ProtobufWriter();
        for (int dimension : dimensions) {
            shape.message(1, new ProtobufWriter().integer(1, dimension));
        }
        ProtobufWriter tensor = new ProtobufWriter().integer(1, FLOAT).message(2, shape);
        return new ProtobufWriter().text(1, name).message(2, new ProtobufWriter().message(1, tensor));
    }

    private static ProtobufWriter ints(String name, int... numbers) {
        ProtobufWriter attribute = new ProtobufWriter().text(1, name);
        for (int number : numbers) {
            attribute.integer(8, number);
        }
        return attribute.integer(20, 7);
    }

    private static ProtobufWriter integer(String name, long number) {
        return new ProtobufWriter().text(1, name).integer(3, number).integer(20, 2);
    }

    private static ProtobufWriter text(String name, String value) {
        return new ProtobufWriter().text(1, name).text(4, value).integer(20, 3);
    }
}
