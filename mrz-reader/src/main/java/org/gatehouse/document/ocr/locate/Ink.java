// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CMP_GT;
import static org.bytedeco.opencv.global.opencv_core.compare;
import static org.bytedeco.opencv.global.opencv_core.max;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_BLACKHAT;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_DILATE;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_OPEN;
import static org.bytedeco.opencv.global.opencv_imgproc.MORPH_RECT;
import static org.bytedeco.opencv.global.opencv_imgproc.getStructuringElement;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyDefaultBorderValue;
import static org.bytedeco.opencv.global.opencv_imgproc.morphologyEx;

import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Point;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;

/** The thin dark strokes of a grey picture, whatever the brightness around them. */
final class Ink {
    /** Grey levels by which a stroke must be darker than its surroundings, of 255; below that it is noise of the camera. */
    static final double FAINTEST = 10;

    private Ink() {}

    /** How much darker than its surroundings each pixel is, when what is dark is narrower than {@code widest} pixels. */
    static Mat depth(Mat grey, int widest, Scratch scratch) {
        Mat depth = scratch.mat();
        morphology(grey, depth, MORPH_BLACKHAT, widest, widest);
        return depth;
    }

    /**
     * 255 where a stroke is, else 0. A stroke is at least {@code share} as deep as the deepest one within {@code reach}
     * pixels, so that faint print is seen as well as black print, and shadows beside black print are not.
     *
     * @param faintest depth of the faintest stroke, grey levels
     */
    static Mat strokes(Mat depth, int reach, double share, double faintest, Scratch scratch) {
        Mat limit = scratch.mat();
        Mat strokes = scratch.mat();
        morphology(depth, limit, MORPH_DILATE, 2 * reach + 1, 2 * reach + 1);
        limit.convertTo(limit, -1, share, 0);
        try (Scalar level = new Scalar(faintest, 0, 0, 0);
                Mat floor = new Mat(limit.rows(), limit.cols(), limit.type(), level)) {
            max(limit, floor, limit);
        }
        compare(depth, limit, strokes, CMP_GT);
        return strokes;
    }

    /** Takes away what is white and less than so many pixels wide or high. */
    static void open(Mat mask, int width, int height) {
        morphology(mask, mask, MORPH_OPEN, width, height);
    }

    private static void morphology(Mat from, Mat to, int operation, int width, int height) {
        try (Size size = new Size(width, height);
                Point middle = new Point(-1, -1);
                Mat element = getStructuringElement(MORPH_RECT, size, middle);
                Scalar border = morphologyDefaultBorderValue()) {
            morphologyEx(from, to, operation, element, middle, 1, BORDER_CONSTANT, border);
        }
    }
}
