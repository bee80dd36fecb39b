// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import java.util.Arrays;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.detect.Landmarks;
import org.gatehouse.face.detect.Point;
import org.gatehouse.face.detect.Similarity;
import org.gatehouse.face.detect.Warp;
import org.gatehouse.face.portrait.Picture;
import org.gatehouse.face.portrait.Scratch;

/**
 * The upright face at a fixed size, so that measures do not depend on the distance to the camera: 128 x 128 pixels of
 * blue, green and red, eyes 56 pixels apart, brows to mouth. Closing overwrites it.
 */
final class FaceChip implements AutoCloseable {
    static final int SIDE = 128;

    private static final List<Point> EYES = List.of(new Point(36, 44), new Point(92, 44));

    private final byte[] bgr;
    private final Similarity toChip;

    /** Row by row; taken over. */
    FaceChip(byte[] bgr, Similarity toChip) {
        if (bgr.length != SIDE * SIDE * 3) {
            throw new IllegalArgumentException("A face chip is 128 x 128 pixels of three bytes");
        }
        this.bgr = bgr;
        this.toChip = toChip;
    }

    static FaceChip of(Picture picture, Landmarks landmarks) {
        Similarity toChip = Similarity.fit(List.of(landmarks.leftEye(), landmarks.rightEye()), EYES);
        try (Scratch scratch = new Scratch()) {
            Mat chip = Warp.square(picture.bgr(), toChip, SIDE, scratch);
            byte[] bgr = new byte[SIDE * SIDE * 3];
            try (BytePointer pixels = new BytePointer(chip.data())) {
                pixels.get(bgr);
            }
            return new FaceChip(bgr, toChip);
        }
    }

    /** Where a place of the picture lies in the chip, in pixels; may be outside. */
    Point place(Point inPicture) {
        return toChip.apply(inPicture.x(), inPicture.y());
    }

    int blue(int x, int y) {
        return bgr[3 * (y * SIDE + x)] & 0xff;
    }

    int green(int x, int y) {
        return bgr[3 * (y * SIDE + x) + 1] & 0xff;
    }

    int red(int x, int y) {
        return bgr[3 * (y * SIDE + x) + 2] & 0xff;
    }

    @Override
    public void close() {
        Arrays.fill(bgr, (byte) 0);
    }

    @Override
    public String toString() {
        return "FaceChip[]";
    }
}
