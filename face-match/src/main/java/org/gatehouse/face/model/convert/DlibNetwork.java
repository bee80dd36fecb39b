// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model.convert;

/**
 * dlib's ResNet-29 for faces, from face-api's quantised weights. Input: 1 x 3 x 150 x 150, red first, mean subtracted,
 * divided by 255. Output: 128 values whose Euclidean distance tells people apart. Each convolution is followed by a scale
 * layer, which is folded into it.
 */
final class DlibNetwork {
    static final int SIDE = 150;
    static final int DIMENSIONS = 128;

    private static final int[] NO_PADDING = {0, 0, 0, 0};
    private static final int[] SAME = {1, 1, 1, 1};

    private final TfjsWeights weights;
    private final OnnxGraph graph = new OnnxGraph();

    private DlibNetwork(TfjsWeights weights) {
        this.weights = weights;
    }

    /** The ONNX file. */
    static byte[] convert(TfjsWeights weights) {
        return new DlibNetwork(weights).build();
    }

    private byte[] build() {
        String x = graph.relu(convolution("input", "conv32_down", 2, NO_PADDING));
        x = graph.maxPool(x, 3, 2);
        x = residual(residual(residual(x, "conv32_1"), "conv32_2"), "conv32_3");
        // Halving a side of odd length leaves the strided convolution as large as the pooled shortcut; of even length,
        // one row and column short, which dlib fills with zeros. Sides on the way: 35, 17, 8, 4, 2.
        x = down(x, "conv64_down", 32, 0);
        x = residual(residual(residual(x, "conv64_1"), "conv64_2"), "conv64_3");
        x = down(x, "conv128_down", 64, 0);
        x = residual(residual(x, "conv128_1"), "conv128_2");
        x = down(x, "conv256_down", 128, 1);
        x = residual(residual(x, "conv256_1"), "conv256_2");
        x = down(x, "conv256_down_out", 0, 1);
        x = graph.matrix(graph.globalMean(x), weights.get("fc"));
        return graph.toModel("dlib", "input", new int[] {1, 3, SIDE, SIDE}, x, new int[] {1, DIMENSIONS});
    }

    private String residual(String input, String block) {
        String inner = graph.relu(convolution(input, block + "/conv1", 1, SAME));
        return graph.relu(graph.add(input, convolution(inner, block + "/conv2", 1, SAME)));
    }

    private String down(String input, String block, int newChannels, int missing) {
        String inner = graph.relu(convolution(input, block + "/conv1", 2, NO_PADDING));
        inner = convolution(inner, block + "/conv2", 1, SAME);
        if (missing > 0) {
            inner = graph.pad(inner, 0, missing, missing);
        }
        String shortcut = graph.averagePool(input, 2, 2);
        if (newChannels > 0) {
            shortcut = graph.pad(shortcut, newChannels, 0, 0);
        }
        return graph.relu(graph.add(shortcut, inner));
    }

    private String convolution(String input, String name, int stride, int[] pads) {
        Tensor scale = weights.get(name + "/scale/weights");
        Tensor kernel = weights.get(name + "/conv/filters").hwioToOihw().scaledPerOutput(scale);
        Tensor bias = weights.get(name + "/conv/bias").timesPlus(scale, weights.get(name + "/scale/biases"));
        return graph.conv(input, kernel, bias, stride, pads, 1);
    }
}
