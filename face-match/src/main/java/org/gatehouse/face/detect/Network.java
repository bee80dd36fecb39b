// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.setNumThreads;
import static org.bytedeco.opencv.global.opencv_dnn.DNN_BACKEND_OPENCV;
import static org.bytedeco.opencv.global.opencv_dnn.DNN_TARGET_CPU;
import static org.bytedeco.opencv.global.opencv_dnn.blobFromImage;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromTFLite;

import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.gatehouse.face.model.ChannelOrder;
import org.gatehouse.face.model.ModelCatalogue;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.model.ModelPart;
import org.gatehouse.face.model.NetworkFormat;
import org.gatehouse.face.model.NetworkInput;
import org.gatehouse.face.portrait.Scratch;

/**
 * One network of the catalogue, run on the processor. Not thread-safe: OpenCV keeps the values of its layers inside, which
 * is also why {@link #forget()} exists.
 */
public final class Network implements AutoCloseable {
    private final Net net;
    private final StringVector outputNames;
    private final NetworkInput input;
    private final List<String> names;
    private List<Integer> lengths = List.of();

    private Network(Net net, NetworkInput input) {
        this.net = net;
        this.input = input;
        net.setPreferableBackend(DNN_BACKEND_OPENCV);
        net.setPreferableTarget(DNN_TARGET_CPU);
        this.outputNames = net.getUnconnectedOutLayersNames();
        List<String> texts = new ArrayList<>();
        for (long i = 0; i < outputNames.size(); i++) {
            // What comes of the C++ text may end in its zero.
            texts.add(outputNames.get(i).getString().replace("\0", ""));
        }
        this.names = List.copyOf(texts);
    }

    /**
     * Loads from the very bytes whose digest was checked, and runs them once on nothing: a network that cannot run stops the
     * start and not the first traveller.
     *
     * @throws ModelException if the file is missing, is not the catalogue's, or OpenCV refuses it
     */
    public static Network load(ModelCatalogue catalogue, ModelPart part) throws ModelException {
        byte[] content = catalogue.read(part);
        try (BytePointer bytes = new BytePointer(content)) {
            Net net = part.format() == NetworkFormat.ONNX
                    ? readNetFromONNX(bytes, content.length)
                    : readNetFromTFLite(bytes, content.length);
            Network network = new Network(net, part.input());
            try {
                network.forget();
            } catch (RuntimeException e) {
                network.close();
                throw e;
            }
            return network;
        } catch (RuntimeException e) {
            throw new ModelException(
                    ModelErrorCode.NOT_LOADABLE,
                    "OpenCV cannot run the face model " + part.name() + " (" + part.file() + ", " + part.format()
                            + ") on a square of " + part.input().side()
                            + " pixels: correct the catalogue, or take another"
                            + " model.",
                    e);
        }
    }

    /** What a network of its kind must have, or the start is refused. */
    void require(boolean condition, ModelPart part) throws ModelException {
        if (!condition) {
            close();
            throw new ModelException(
                    ModelErrorCode.NOT_LOADABLE,
                    "The face model " + part.name() + " does not answer as a " + part.kind()
                            + " does: correct its kind in the catalogue, or take another model.");
        }
    }

    /** Names of the outputs, in the order in which {@link #run} gives them. */
    public List<String> outputNames() {
        return names;
    }

    /** Numbers in each output, in the same order, as the first run found them. */
    public List<Integer> outputLengths() {
        return lengths;
    }

    /** Processor threads for all networks of the process; OpenCV has one setting for all. 1..64. */
    public static void useThreads(int threads) {
        if (threads < 1 || threads > 64) {
            throw new IllegalArgumentException("OpenCV runs with 1 to 64 threads, not " + threads);
        }
        setNumThreads(threads);
    }

    /** Shows the network a blue-green-red square and returns its outputs, in its own order. The caller wipes them. */
    public List<float[]> run(Mat square) {
        try (Scratch scratch = new Scratch();
                Size size = new Size(input.side(), input.side());
                Scalar mean = new Scalar(
                        input.mean().get(0), input.mean().get(1), input.mean().get(2), 0)) {
            Mat blob = scratch.mat();
            blobFromImage(square, blob, input.scale(), size, mean, input.order() == ChannelOrder.RGB, false, CV_32F);
            return forward(blob);
        }
    }

    /** Runs on nothing, so that no value computed from a face stays in the layers. Costs as much as any other run. */
    public void forget() {
        try (Mat blob = new Mat(new int[] {1, 3, input.side(), input.side()}, CV_32F)) {
            Scratch.wipe(blob);
            lengths = forward(blob).stream().map(values -> values.length).toList();
        }
    }

    private List<float[]> forward(Mat blob) {
        net.setInput(blob);
        try (Scratch scratch = new Scratch();
                MatVector outputs = new MatVector()) {
            net.forward(outputs, outputNames);
            List<float[]> values = new ArrayList<>();
            for (long i = 0; i < outputs.size(); i++) {
                // Shares its memory with the layer: wiping it wipes the layer's output as well.
                Mat output = scratch.keep(outputs.get(i));
                float[] copy = new float[Math.toIntExact(output.total())];
                FloatBuffer buffer = output.createBuffer();
                buffer.get(copy);
                values.add(copy);
            }
            return values;
        }
    }

    @Override
    public void close() {
        outputNames.close();
        net.close();
    }
}
