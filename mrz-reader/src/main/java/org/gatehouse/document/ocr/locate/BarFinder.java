// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_32S;
import static org.bytedeco.opencv.global.opencv_imgproc.THRESH_BINARY;
import static org.bytedeco.opencv.global.opencv_imgproc.boxFilter;
import static org.bytedeco.opencv.global.opencv_imgproc.connectedComponents;
import static org.bytedeco.opencv.global.opencv_imgproc.threshold;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Size;

/**
 * Finds what may be lines of text in a picture in which they run nearly level: where strokes are dense along a row, they
 * grow together into a bar.
 */
final class BarFinder {
    /** Height of a capital that is surely found, pixels of the picture searched. */
    static final double SMALLEST_CAP = 5;

    /** Height of a capital that is surely found, pixels of the picture searched. */
    static final double LARGEST_CAP = 12;

    /** Two characters at the largest, so that no gap is seen between them. */
    private static final int SMEAR = 25;

    /** Share of a row that strokes cover at least; a row of fillers covers 0.15. */
    private static final double DENSEST_GAP = 0.10;

    /** An upright stroke smears into a block as wide as the smear, which would tie a line to the next; a line runs on. */
    private static final int SHORTEST_RUN = 45;

    /** Length by height of the longest line, with room. */
    private static final double SLIMMEST_LINE = 60;

    private static final int WIDEST_STROKE = 7;
    private static final int STROKE_REACH = 8;
    private static final double STROKE_SHARE = 0.4;

    private BarFinder() {}

    /**
     * A bar, in pixels of the picture searched.
     *
     * @param left first column
     * @param right last column
     * @param leftMiddle row of the middle at the first column
     * @param rightMiddle row of the middle at the last column
     * @param thickness rows from upper to lower edge
     */
    record Bar(double left, double right, double leftMiddle, double rightMiddle, double thickness) {
        /** How much it looks like 30 to 44 characters: slim, but not a mere rule. */
        double promise() {
            double slimness = (right - left) / thickness;
            return slimness > SLIMMEST_LINE ? SLIMMEST_LINE * SLIMMEST_LINE / slimness : slimness;
        }
    }

    /** The bars that are slim enough to be lines. */
    static List<Bar> find(Mat grey) {
        try (Scratch scratch = new Scratch()) {
            Mat depth = Ink.depth(grey, WIDEST_STROKE, scratch);
            Mat strokes = Ink.strokes(depth, STROKE_REACH, STROKE_SHARE, Ink.FAINTEST, scratch);
            Mat dense = scratch.mat();
            try (Size size = new Size(SMEAR, 1);
                    Point middle = new Point(-1, -1)) {
                boxFilter(strokes, dense, -1, size, middle, true, BORDER_CONSTANT);
            }
            threshold(dense, dense, DENSEST_GAP * 255, 255, THRESH_BINARY);
            Ink.open(dense, SHORTEST_RUN, 1);
            Mat labels = scratch.mat();
            int count = connectedComponents(dense, labels, 8, CV_32S);
            return bars(labels, count);
        }
    }

    private static List<Bar> bars(Mat labels, int count) {
        int columns = labels.cols();
        int[] of = new int[Math.toIntExact(labels.total())];
        IntBuffer buffer = labels.createBuffer();
        buffer.get(of);
        Blob[] blobs = new Blob[count];
        for (int i = 0; i < of.length; i++) {
            if (of[i] != 0) {
                Blob blob = blobs[of[i]];
                if (blob == null) {
                    blob = new Blob();
                    blobs[of[i]] = blob;
                }
                blob.add(i % columns, i / columns);
            }
        }
        List<Bar> bars = new ArrayList<>();
        for (Blob blob : blobs) {
            if (blob != null && blob.isBar()) {
                bars.add(blob.bar());
            }
        }
        return bars;
    }

    /** Sums over the pixels of one component. */
    private static final class Blob {
        private static final double SHORTEST = 60;
        private static final double SLIMMEST = 7;

        private int left = Integer.MAX_VALUE;
        private int right;
        private double count;
        private double sumX;
        private double sumY;
        private double sumXx;
        private double sumXy;

        void add(int x, int y) {
            left = Math.min(left, x);
            right = Math.max(right, x);
            count++;
            sumX += x;
            sumY += y;
            sumXx += (double) x * x;
            sumXy += (double) x * y;
        }

        private double thickness() {
            return count / (right - left + 1);
        }

        boolean isBar() {
            double length = right - left + 1;
            return length >= SHORTEST
                    && length / thickness() >= SLIMMEST
                    && thickness() >= SMALLEST_CAP * 0.6
                    && thickness() <= LARGEST_CAP * 1.7;
        }

        Bar bar() {
            double slope = (sumXy - sumX * sumY / count) / Math.max(1, sumXx - sumX * sumX / count);
            double level = sumY / count - slope * sumX / count;
            return new Bar(left, right, level + slope * left, level + slope * right, thickness());
        }
    }
}
