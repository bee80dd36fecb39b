// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.bytedeco.opencv.global.opencv_core.BORDER_CONSTANT;
import static org.bytedeco.opencv.global.opencv_core.CV_64FC1;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_AREA;
import static org.bytedeco.opencv.global.opencv_imgproc.INTER_LINEAR;
import static org.bytedeco.opencv.global.opencv_imgproc.WARP_INVERSE_MAP;
import static org.bytedeco.opencv.global.opencv_imgproc.resize;
import static org.bytedeco.opencv.global.opencv_imgproc.warpAffine;

import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.indexer.DoubleIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.document.ocr.PageImage;

/**
 * A page at full size, at half, at a quarter and so on, from which turned and scaled pictures are drawn. A smaller picture
 * is drawn from a smaller page, because linear interpolation alone would skip pixels. Owns a native copy of the page, which
 * {@link #close()} overwrites. Not thread-safe.
 */
final class Pyramid implements AutoCloseable {
    private final Scratch scratch = new Scratch();
    private final List<Mat> levels = new ArrayList<>();
    private final int width;
    private final int height;

    Pyramid(PageImage page) {
        levels.add(scratch.copy(page));
        width = page.width();
        height = page.height();
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int longSide() {
        return Math.max(width, height);
    }

    /**
     * Draws the picture that lies on the page as the frame says; white where it reaches over the edge.
     *
     * @param into frees the result
     */
    Mat draw(Frame frame, int columns, int rows, Scratch into) {
        int level = 0;
        double factor = 1;
        while (frame.pagePixels() / factor >= 1.99 && Math.min(width, height) / factor >= 16) {
            level++;
            factor *= 2;
        }
        Frame onLevel = frame.onShrunk(factor);
        Mat result = into.mat();
        try (Mat matrix = new Mat(2, 3, CV_64FC1);
                Size size = new Size(columns, rows);
                Scalar white = new Scalar(255, 0, 0, 0);
                DoubleIndexer cells = matrix.createIndexer()) {
            cells.put(0, 0, onLevel.cos(), -onLevel.sin(), onLevel.left());
            cells.put(1, 0, onLevel.sin(), onLevel.cos(), onLevel.top());
            warpAffine(level(level), result, matrix, size, INTER_LINEAR | WARP_INVERSE_MAP, BORDER_CONSTANT, white);
        }
        return result;
    }

    private Mat level(int wanted) {
        while (levels.size() <= wanted) {
            Mat larger = levels.get(levels.size() - 1);
            Mat smaller = scratch.mat();
            int columns = larger.cols() / 2;
            int rows = larger.rows() / 2;
            // Whole pairs of pixels only, so that the factor is 2 and not nearly 2.
            try (Rect pairs = new Rect(0, 0, 2 * columns, 2 * rows);
                    Mat whole = new Mat(larger, pairs);
                    Size size = new Size(columns, rows)) {
                resize(whole, smaller, size, 0, 0, INTER_AREA);
            }
            levels.add(smaller);
        }
        return levels.get(wanted);
    }

    @Override
    public void close() {
        scratch.close();
    }
}
