// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.bytedeco.opencv.global.opencv_core.mean;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;

/**
 * The strokes along a supposed line, drawn level and to a fixed height of its capitals, with room around it. They can be read:
 * {@link #close()} overwrites them.
 *
 * @param frame how the strip lies on the page
 * @param cap height of a capital in the strip, pixels, when the supposed line is right about it
 * @param columns pixels along the line
 * @param rows pixels across the line
 * @param firstColumn where the supposed line begins
 * @param lastColumn where the supposed line ends
 * @param ink row by row, not 0 where a stroke is
 * @param depth how much darker than the paper the strokes of the line are, grey levels
 */
record InkStrip(Frame frame, int cap, int columns, int rows, int firstColumn, int lastColumn, byte[] ink, double depth)
        implements AutoCloseable {
    /** Height of a capital at which a line is known to a hundredth of its height. */
    static final int FINE = 16;

    /** Height of a capital at which most of what is no line is told from lines, in a quarter of the time. */
    static final int COARSE = 8;

    /** Room at both ends, in heights of a capital: eight characters. */
    private static final int MARGIN = 8;

    /** Longer than any line of an MRZ may be taken for; bounds the memory. */
    private static final int LONGEST = 110;

    /** A stroke is an eighth to a quarter of the height; blurred print is wider. */
    private static final double WIDEST_STROKE = 0.5;

    private static final double STROKE_SHARE = 0.4;

    /**
     * @param cap height of a capital in the strip, pixels
     * @param heights rows of the strip, in heights of a capital
     * @param faintest depth of the faintest stroke that counts, grey levels
     */
    static InkStrip along(TextLine line, Pyramid page, int cap, int heights, double faintest) {
        double pagePixels = line.capHeight() / cap;
        int length = (int) Math.min(LONGEST * cap, Math.ceil(line.length() / pagePixels));
        int columns = length + 2 * MARGIN * cap;
        int rows = heights * cap;
        Frame turned = Frame.at(line.startX(), line.startY(), line.angle(), pagePixels);
        double middle = (rows - 1) / 2.0;
        Frame frame =
                Frame.at(turned.x(-MARGIN * cap, -middle), turned.y(-MARGIN * cap, -middle), line.angle(), pagePixels);
        try (Scratch scratch = new Scratch()) {
            Mat depth = Ink.depth(page.draw(frame, columns, rows, scratch), (int) (WIDEST_STROKE * cap) + 1, scratch);
            Mat strokes = Ink.strokes(depth, cap, STROKE_SHARE, faintest, scratch);
            byte[] ink = new byte[columns * rows];
            ByteBuffer buffer = strokes.createBuffer();
            buffer.get(ink);
            int first = MARGIN * cap;
            return new InkStrip(
                    frame,
                    cap,
                    columns,
                    rows,
                    first,
                    first + length,
                    ink,
                    usual(depth, strokes, cap, first, first + length));
        }
    }

    /** Mean depth of the strokes where the line is supposed to be. */
    private static double usual(Mat depth, Mat strokes, int cap, int first, int last) {
        int middle = depth.rows() / 2;
        try (Rect core = new Rect(first, middle - cap / 2, last - first, cap);
                Mat there = new Mat(depth, core);
                Mat mask = new Mat(strokes, core);
                Scalar mean = mean(there, mask)) {
            return mean.get(0);
        }
    }

    /** Row of the supposed line's middle. */
    double middle() {
        return (rows - 1) / 2.0;
    }

    boolean inked(int column, int row) {
        return row >= 0 && row < rows && ink[row * columns + column] != 0;
    }

    @Override
    public void close() {
        Arrays.fill(ink, (byte) 0);
    }

    @Override
    public String toString() {
        return "InkStrip[" + columns + " x " + rows + "]";
    }
}
