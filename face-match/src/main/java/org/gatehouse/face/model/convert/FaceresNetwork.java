// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The face description network of HSE_FaceRec_tf (a MobileNet), from human's graph model, up to its pooled features.
 * Input: 1 x 3 x 224 x 224, blue first, mean subtracted. Output: 1024 values, compared by cosine. The branches that guess
 * age and gender are left out: the gate must not know them.
 */
final class FaceresNetwork {
    static final int SIDE = 224;
    static final int DIMENSIONS = 1024;

    private final TfjsWeights weights;
    private final OnnxGraph graph = new OnnxGraph();
    private String source = "input_1";
    private String value = "input";
    private int side = SIDE;

    private FaceresNetwork(TfjsWeights weights) {
        this.weights = weights;
    }

    /** The ONNX file. The nodes must form one chain, as they do in the file that the catalogue pins. */
    static byte[] convert(JsonNode topology, TfjsWeights weights) {
        return new FaceresNetwork(weights).build(topology.path("node"));
    }

    private byte[] build(JsonNode nodes) {
        for (int i = 0; i < nodes.size(); i++) {
            JsonNode node = nodes.get(i);
            switch (node.path("op").asText()) {
                case "Const", "Placeholder" -> {}
                case "Conv2D" -> i = convolution(nodes, i, false);
                case "DepthwiseConv2dNative" -> i = convolution(nodes, i, true);
                case "Mean" -> {
                    follow(node);
                    value = graph.globalMean(value);
                    return graph.toModel(
                            "faceres", "input", new int[] {1, 3, SIDE, SIDE}, value, new int[] {1, DIMENSIONS});
                }
                default -> throw unknown(node);
            }
        }
        throw new IllegalArgumentException("The network ends without pooled features");
    }

    /** One convolution with what belongs to it: [Mul], Add, Relu, Minimum, Maximum. Returns the index of the last. */
    private int convolution(JsonNode nodes, int first, boolean depthwise) {
        JsonNode node = nodes.get(first);
        int stride =
                node.path("attr").path("strides").path("list").path("i").path(1).asInt();
        Tensor raw = follow(node);
        Tensor kernel = depthwise ? raw.depthwiseToOihw() : raw.hwioToOihw();
        int index = first + 1;
        if (depthwise) {
            kernel = kernel.scaledPerOutput(follow(expect(nodes, index++, "Mul")));
        }
        Tensor bias = follow(expect(nodes, index++, "Add"));
        follow(expect(nodes, index++, "Relu"));
        float high = follow(expect(nodes, index++, "Minimum")).values()[0];
        float low = follow(expect(nodes, index, "Maximum")).values()[0];

        // TensorFlow's SAME: as much padding as the last window needs, the odd pixel below and to the right.
        int size = kernel.shape()[2];
        int outputs = (side + stride - 1) / stride;
        int padding = Math.max((outputs - 1) * stride + size - side, 0);
        int before = padding / 2;
        int after = padding - before;
        int groups = depthwise ? kernel.shape()[0] : 1;
        value = graph.conv(value, kernel, bias, stride, new int[] {before, before, after, after}, groups);
        value = graph.clip(value, low, high);
        side = outputs;
        return index;
    }

    private static JsonNode expect(JsonNode nodes, int index, String operation) {
        JsonNode node = nodes.path(index);
        if (!operation.equals(node.path("op").asText())) {
            throw unknown(node);
        }
        return node;
    }

    /** Checks that the node continues the chain, and returns its constant operand (an empty tensor without one). */
    private Tensor follow(JsonNode node) {
        if (!source.equals(node.path("input").path(0).asText())) {
            throw unknown(node);
        }
        source = node.path("name").asText();
        String operand = node.path("input").path(1).asText();
        boolean alone = operand.isEmpty() || "Mean".equals(node.path("op").asText());
        return alone ? new Tensor(new int[] {0}, new float[0]) : weights.get(operand);
    }

    private static IllegalArgumentException unknown(JsonNode node) {
        return new IllegalArgumentException("The network has an unexpected step "
                + node.path("op").asText() + " at " + node.path("name").asText());
    }
}
