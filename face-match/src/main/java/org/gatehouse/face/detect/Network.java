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
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.MatVector;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.bytedeco.opencv.opencv_core.StringVector;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.gatehouse.face.model.FaceModel;
import org.gatehouse.face.model.ModelErrorCode;
import org.gatehouse.face.model.ModelException;
import org.gatehouse.face.portrait.Scratch;

/**
 * One network of the catalogue, run on the processor. Not thread-safe: OpenCV keeps the values of its layers inside, which
 * is also why {@link #forget()} exists.
 */
public final class Network implements AutoCloseable {
    private final Net net;
    private final StringVector outputNames;
    private final Input input;

    /**
     * What the network is shown: {@code (channel - mean) * scale}.
     *
     * @param side width and height in pixels
     * @param scale multiplies after the mean is subtracted
     * @param means of the first, second and third channel as the network counts them
     * @param redFirst whether red is the first channel
     */
    public record Input(int side, double scale, List<Double> means, boolean redFirst) {}

    private Network(Net net, Input input) {
        this.net = net;
        this.input = input;
        net.setPreferableBackend(DNN_BACKEND_OPENCV);
        net.setPreferableTarget(DNN_TARGET_CPU);
        this.outputNames = net.getUnconnectedOutLayersNames();
    }

    /**
     * Loads from the very bytes whose digest was checked.
     *
     * @throws ModelException if the file is missing, is not the catalogue's, or OpenCV refuses it
     */
    public static Network load(FaceModel model, Path folder, Input input) throws ModelException {
        return load(model.read(folder), model.fileName(), input);
    }

    /**
     * Loads a network whose bytes the caller has checked.
     *
     * @param name of its file: what ends in {@code .onnx} is ONNX, all else TensorFlow Lite
     * @throws ModelException if OpenCV refuses it
     */
    public static Network load(byte[] content, String name, Input input) throws ModelException {
        try (BytePointer bytes = new BytePointer(content)) {
            boolean onnx = name.endsWith(".onnx");
            return new Network(
                    onnx ? readNetFromONNX(bytes, content.length) : readNetFromTFLite(bytes, content.length), input);
        } catch (RuntimeException e) {
            throw new ModelException(ModelErrorCode.NOT_LOADABLE, "OpenCV cannot load the face model " + name + ".", e);
        }
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
                Size size = new Size(input.side, input.side);
                Scalar mean = new Scalar(input.means.get(0), input.means.get(1), input.means.get(2), 0)) {
            Mat blob = scratch.mat();
            blobFromImage(square, blob, input.scale, size, mean, input.redFirst, false, CV_32F);
            return forward(blob);
        }
    }

    /** Runs on nothing, so that no value computed from a face stays in the layers. Costs as much as any other run. */
    public void forget() {
        try (Mat blob = new Mat(new int[] {1, 3, input.side, input.side}, CV_32F)) {
            Scratch.wipe(blob);
            forward(blob);
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
