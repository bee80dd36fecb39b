// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.face.portrait.Scratch;

/** Cuts a turned, scaled square out of a picture. */
public final class Warp {
    private Warp() {}

    /**
     * The square of {@code side} pixels into which {@code toSquare} takes the picture, black where the square reaches over the
     * edge. A picture much larger than the square
     * is first averaged down, because linear interpolation alone would skip pixels.
     *
     * @param scratch frees the result
     */
    public static Mat square(Mat picture, Similarity toSquare, int side, Scratch scratch) {
        return square(picture, toSquare, side, BORDER_CONSTANT, scratch);
    }

    /** The same, but where the square reaches over the edge, the edge's colours go on. */
    static Mat squareBeyondEdges(Mat picture, Similarity toSquare, int side, Scratch scratch) {
        return square(picture, toSquare, side, BORDER_REPLICATE, scratch);
    }

    private static Mat square(Mat picture, Similarity toSquare, int side, int border, Scratch scratch) {
        int shrink = (int) Math.floor(1 / toSquare.scale());
        if (shrink < 2) {
            return warp(picture, toSquare, side, border, scratch);
        }
        // Whole pixels only, so that both axes shrink by exactly the same factor.
        int width = picture.cols() / shrink;
        int height = picture.rows() / shrink;
        if (width == 0 || height == 0) {
            return warp(picture, toSquare, side, border, scratch);
        }
        Mat small = scratch.mat();
        try (Rect used = new Rect(0, 0, width * shrink, height * shrink);
                Mat whole = new Mat(picture, used);
                Size size = new Size(width, height)) {
            resize(whole, small, size, 0, 0, INTER_AREA);
        }
        double offset = (shrink - 1) / 2.0;
        return warp(small, toSquare.after(new Similarity(shrink, 0, offset, offset)), side, border, scratch);
    }

    private static Mat warp(Mat picture, Similarity toSquare, int side, int border, Scratch scratch) {
        Mat result = scratch.mat();
        try (Mat matrix = new Mat(2, 3, CV_64FC1);
                Size size = new Size(side, side);
                Scalar black = new Scalar(0, 0, 0, 0);
                DoubleIndexer cells = matrix.createIndexer()) {
            cells.put(0, 0, toSquare.a(), -toSquare.b(), toSquare.dx());
            cells.put(1, 0, toSquare.b(), toSquare.a(), toSquare.dy());
            warpAffine(picture, result, matrix, size, INTER_LINEAR, border, black);
        }
        return result;
    }
}
