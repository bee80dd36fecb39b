// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.portrait;

import static org.bytedeco.opencv.global.opencv_core.BORDER_REPLICATE;
import static org.bytedeco.opencv.global.opencv_core.copyMakeBorder;

import org.bytedeco.opencv.opencv_core.Mat;

/** A decoded image in native memory, 8 bits a channel in the order blue, green, red. Closing overwrites the pixels. */
public final class Picture implements AutoCloseable {
    private final Mat bgr;

    Picture(Mat bgr) {
        this.bgr = bgr;
    }

    /** A picture of its own with the same pixels; the matrix stays the caller's. */
    public static Picture copyOf(Mat bgr) {
        return new Picture(bgr.clone());
    }

    /** A picture of its own with a margin of half the longer side all around, in which the edge's colours go on. */
    public Picture withMargin() {
        int margin = Math.max(width(), height()) / 2;
        Mat wider = new Mat();
        copyMakeBorder(bgr, wider, margin, margin, margin, margin, BORDER_REPLICATE);
        return new Picture(wider);
    }

    /** Pixels. */
    public int width() {
        return bgr.cols();
    }

    /** Pixels. */
    public int height() {
        return bgr.rows();
    }

    /** The pixels; valid until {@link #close()}, to be read only. */
    public Mat bgr() {
        return bgr;
    }

    @Override
    public void close() {
        Scratch.wipe(bgr);
        bgr.close();
    }

    @Override
    public String toString() {
        return "Picture[]";
    }
}
