// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC1;

import java.util.ArrayDeque;
import java.util.Deque;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.gatehouse.document.ocr.PageImage;

/**
 * Native memory that holds something of a page, for one step of work: overwritten with zeros, then freed, in the reverse
 * order of its making. Frees on every way out when used in a try statement. Not thread-safe.
 */
public final class Scratch implements AutoCloseable {
    private final Deque<Runnable> endings = new ArrayDeque<>();

    /** A new, empty matrix. */
    public Mat mat() {
        return keep(new Mat());
    }

    /** A matrix that someone else made. */
    public Mat keep(Mat mat) {
        // The last to be pushed is the first to run.
        endings.push(mat::close);
        endings.push(() -> wipe(mat));
        return mat;
    }

    /** A native copy of a page, one byte a pixel. */
    public Mat copy(PageImage page) {
        BytePointer pixels = copy(page.grey());
        Mat mat = new Mat(page.height(), page.width(), CV_8UC1, pixels);
        endings.push(mat::close);
        return mat;
    }

    /** A native copy of bytes. */
    public BytePointer copy(byte[] bytes) {
        BytePointer pointer = new BytePointer(bytes.length);
        endings.push(pointer::close);
        endings.push(() -> Pointer.memset(pointer, 0, pointer.capacity()));
        pointer.put(bytes, 0, bytes.length);
        return pointer;
    }

    /** Overwrites all elements of a matrix with zeros, of a view only those it shows. */
    public static void wipe(Mat mat) {
        if (!mat.isNull() && !mat.empty()) {
            try (Scalar zero = new Scalar(0, 0, 0, 0)) {
                mat.put(zero);
            }
        }
    }

    /** Overwrites and frees everything, also when one of them cannot be; the first failure is thrown after the last of them. */
    @Override
    public void close() {
        RuntimeException first = null;
        while (!endings.isEmpty()) {
            try {
                endings.pop().run();
            } catch (RuntimeException e) {
                first = first == null ? e : first;
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
