// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_dnn.DNN_BACKEND_OPENCV;
import static org.bytedeco.opencv.global.opencv_dnn.DNN_TARGET_CPU;
import static org.bytedeco.opencv.global.opencv_dnn.readNetFromONNX;

import java.nio.FloatBuffer;
import java.util.Arrays;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_dnn.Net;
import org.gatehouse.document.ocr.locate.Scratch;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * Reads single lines of a page: a small convolutional network that was trained on drawn lines only (training/README.md), run on
 * the processor. Not thread-safe: the network keeps the values of its layers inside, which is also why {@link #forget()} exists.
 */
public final class LineModel implements AutoCloseable {
    private final Net net;
    private int lastWidth = 4 * Strip.STRIDE;

    private LineModel(Net net) {
        this.net = net;
        net.setPreferableBackend(DNN_BACKEND_OPENCV);
        net.setPreferableTarget(DNN_TARGET_CPU);
    }

    /**
     * Loads the model that comes with the program.
     *
     * @throws LineModelException if it is missing, changed or not loadable
     */
    public static LineModel load() throws LineModelException {
        return of(ModelFile.read());
    }

    /**
     * Loads a model.
     *
     * @throws LineModelException if it is not loadable
     */
    static LineModel of(byte[] model) throws LineModelException {
        try (BytePointer bytes = new BytePointer(model)) {
            return new LineModel(readNetFromONNX(bytes, model.length));
        } catch (RuntimeException e) {
            throw new LineModelException(
                    LineModelErrorCode.MODEL_NOT_LOADABLE,
                    "OpenCV cannot load the line model " + ModelFile.NAME + ": build mrz-reader again.",
                    e);
        }
    }

    /**
     * Reads one line from its start to its end.
     *
     * @param grey the page, one channel of 8 bits, dark print on lighter paper
     * @param line where it may stand; a little more room at the ends does no harm, a little less neither
     */
    public LineReading read(Mat grey, TextLine line) {
        try (Strip strip = Strip.cut(grey, line)) {
            float[] logits = forward(strip);
            try {
                return new LineReading(line, strip.width(), Columns.of(logits, strip.width() / Strip.STRIDE));
            } finally {
                Arrays.fill(logits, 0);
            }
        }
    }

    /**
     * Runs on nothing, as wide as what was read last, so that nothing of it stays in the layers. What OpenCV freed when strips
     * of other widths were read before is out of reach.
     */
    public void forget() {
        try (Mat blob = new Mat(new int[] {1, 1, Strip.HEIGHT, lastWidth}, CV_32F)) {
            Scratch.wipe(blob);
            net.setInput(blob);
            net.forward().close();
        }
    }

    private float[] forward(Strip strip) {
        lastWidth = strip.width();
        byte[] greys = Levels.greys(strip.pixels());
        Levels.Range range = Levels.range(greys);
        float[] values = new float[greys.length];
        for (int i = 0; i < greys.length; i++) {
            values[i] = range.scaled(greys[i] & 0xFF);
        }
        try (Mat blob = new Mat(new int[] {1, 1, Strip.HEIGHT, strip.width()}, CV_32F)) {
            FloatBuffer input = blob.createBuffer();
            input.put(values);
            net.setInput(blob);
            try (Mat answer = net.forward()) {
                float[] logits = new float[Math.toIntExact(answer.total())];
                FloatBuffer output = answer.createBuffer();
                output.get(logits);
                Scratch.wipe(answer);
                return logits;
            } finally {
                Scratch.wipe(blob);
            }
        } finally {
            Arrays.fill(greys, (byte) 0);
            Arrays.fill(values, 0);
        }
    }

    @Override
    public void close() {
        net.close();
    }
}
