// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.read;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_core.mean;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.document.ocr.locate.Scratch;
import org.gatehouse.document.ocr.locate.TextLine;

/**
 * One line cut out of a page: upright, 32 rows high, its capitals 16 rows, dark -1 and light 1. What the line model was trained
 * on was cut in the same way (training/lines.py); a change here has to be made there too. Not thread-safe.
 */
final class Strip implements AutoCloseable {
    /** Rows. */
    static final int HEIGHT = 32;

    /** Height of a capital letter, rows. */
    static final double CAP = 16;

    /** Pixels of a strip to a column of the model's answer. */
    static final int STRIDE = 4;

    /** Widest strip, pixels: 44 characters take 750. */
    static final int MAX_WIDTH = 1600;

    private static final double MARGIN_CAPS = 2.2;
    private static final double SHRINK_FIRST = 1.5;

    private final Mat pixels = new Mat();
    private final double middleX;
    private final double middleY;
    private final double cos;
    private final double sin;
    private final double scale;

    private Strip(TextLine line) {
        middleX = (line.startX() + line.endX()) / 2;
        middleY = (line.startY() + line.endY()) / 2;
        cos = Math.cos(line.angle());
        sin = Math.sin(line.angle());
        scale = line.capHeight() / CAP;
    }

    /**
     * Cuts a line out of a picture, with some room at both ends.
     *
     * @param grey one channel of 8 bits
     */
    static Strip cut(Mat grey, TextLine line) {
        Strip strip = new Strip(line);
        double wanted = line.length() / strip.scale + 2 * MARGIN_CAPS * CAP;
        int width = (int) Math.min(MAX_WIDTH, Math.ceil(wanted / (4 * STRIDE)) * 4 * STRIDE);
        try {
            strip.take(grey, width);
            return strip;
        } catch (RuntimeException e) {
            strip.close();
            throw e;
        }
    }

    private void take(Mat grey, int width) {
        double halfX = width * scale / 2;
        double halfY = HEIGHT * scale / 2;
        double reachX = Math.abs(cos) * halfX + Math.abs(sin) * halfY + 2 * scale + 2;
        double reachY = Math.abs(sin) * halfX + Math.abs(cos) * halfY + 2 * scale + 2;
        int left = clamp(Math.floor(middleX - reachX), grey.cols() - 1);
        int top = clamp(Math.floor(middleY - reachY), grey.rows() - 1);
        int right = clamp(Math.ceil(middleX + reachX), grey.cols() - 1);
        int bottom = clamp(Math.ceil(middleY + reachY), grey.rows() - 1);
        int factor = scale > SHRINK_FIRST ? (int) (scale + 0.5) : 1;
        try (Rect part = new Rect(left, top, right - left + 1, bottom - top + 1);
                Mat around = new Mat(grey, part);
                Mat small = new Mat()) {
            if (factor > 1 && around.cols() >= factor && around.rows() >= factor) {
                shrink(around, small, factor);
                warp(small, width, left, top, factor);
            } else {
                warp(around, width, left, top, 1);
            }
        }
    }

    private static void shrink(Mat around, Mat small, int factor) {
        int columns = around.cols() / factor;
        int rows = around.rows() / factor;
        try (Rect whole = new Rect(0, 0, columns * factor, rows * factor);
                Mat used = new Mat(around, whole);
                Size size = new Size(columns, rows)) {
            resize(used, small, size, 0, 0, INTER_AREA);
        }
    }

    private void warp(Mat source, int width, int left, int top, int factor) {
        double centreX = (width - 1) / 2.0;
        double centreY = (HEIGHT - 1) / 2.0;
        double a = scale * cos / factor;
        double b = -scale * sin / factor;
        double offset = (1 - factor) / (2.0 * factor);
        try (Mat matrix = new Mat(2, 3, CV_64FC1);
                DoubleIndexer cells = matrix.createIndexer();
                Size size = new Size(width, HEIGHT);
                // What lies beyond the picture looks like paper.
                Scalar fill = mean(source)) {
            cells.put(0, 0, a, b, (middleX - left) / factor + offset - a * centreX - b * centreY);
            cells.put(1, 0, -b, a, (middleY - top) / factor + offset + b * centreX - a * centreY);
            warpAffine(source, pixels, matrix, size, INTER_LINEAR | WARP_INVERSE_MAP, BORDER_CONSTANT, fill);
        }
    }

    private static int clamp(double value, int most) {
        return (int) Math.max(0, Math.min(value, most));
    }

    /** The pixels, one channel of 8 bits; valid until {@link #close()}. */
    Mat pixels() {
        return pixels;
    }

    int width() {
        return pixels.cols();
    }

    @Override
    public void close() {
        Scratch.wipe(pixels);
        pixels.close();
    }
}
