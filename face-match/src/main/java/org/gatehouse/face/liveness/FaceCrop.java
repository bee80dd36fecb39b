// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Rect;

/** Rectangles of a frame, at the frame's own pixels. */
final class FaceCrop {
    private FaceCrop() {}

    /** A square of {@code side} pixels about the middle of the face, or nothing where the face is smaller or cut off. A view. */
    static Optional<Mat> middle(FaceView view, int side) {
        int x = (int) Math.round(view.box.x() + view.box.width() / 2 - side / 2.0);
        int y = (int) Math.round(view.box.y() + view.box.height() / 2 - side / 2.0);
        boolean inside = x >= 0 && y >= 0 && x + side <= view.picture.width() && y + side <= view.picture.height();
        return inside && side <= view.box.width() ? Optional.of(cut(view, x, y, side, side)) : Optional.empty();
    }

    /** What of the detector's box lies in the frame, or nothing. A view. */
    static Optional<Mat> face(FaceView view) {
        int x = (int) Math.max(0, Math.round(view.box.x()));
        int y = (int) Math.max(0, Math.round(view.box.y()));
        int right = (int) Math.min(view.picture.width(), Math.round(view.box.x() + view.box.width()));
        int bottom = (int) Math.min(view.picture.height(), Math.round(view.box.y() + view.box.height()));
        return right - x < 2 || bottom - y < 2 ? Optional.empty() : Optional.of(cut(view, x, y, right - x, bottom - y));
    }

    private static Mat cut(FaceView view, int x, int y, int width, int height) {
        try (Rect rect = new Rect(x, y, width, height)) {
            return new Mat(view.picture.bgr(), rect);
        }
    }
}
