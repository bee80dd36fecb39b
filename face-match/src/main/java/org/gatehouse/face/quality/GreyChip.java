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
 * The luminance of an upright face at a fixed size, so that measures do not depend on the distance to the camera: 128 x 128,
 * eyes 56 pixels apart, brows to chin. Closing overwrites it.
 */
final class GreyChip implements AutoCloseable {
    static final int SIDE = 128;

    private static final List<Point> EYES = List.of(new Point(36, 44), new Point(92, 44));

    private final int[] luminance;

    /** Row by row, 0..255; taken over. */
    GreyChip(int[] luminance) {
        if (luminance.length != SIDE * SIDE) {
            throw new IllegalArgumentException("A grey chip is 128 x 128");
        }
        this.luminance = luminance;
    }

    static GreyChip of(Picture picture, Landmarks landmarks) {
        Similarity toChip = Similarity.fit(List.of(landmarks.leftEye(), landmarks.rightEye()), EYES);
        try (Scratch scratch = new Scratch()) {
            Mat chip = Warp.square(picture.bgr(), toChip, SIDE, scratch);
            byte[] bgr = new byte[SIDE * SIDE * 3];
            try (BytePointer pixels = new BytePointer(chip.data())) {
                pixels.get(bgr);
            }
            int[] grey = new int[SIDE * SIDE];
            for (int i = 0; i < grey.length; i++) {
                // ITU-R BT.601 luma in thousandths.
                grey[i] = (114 * (bgr[3 * i] & 0xff) + 587 * (bgr[3 * i + 1] & 0xff) + 299 * (bgr[3 * i + 2] & 0xff))
                        / 1000;
            }
            Arrays.fill(bgr, (byte) 0);
            return new GreyChip(grey);
        }
    }

    int at(int x, int y) {
        return luminance[y * SIDE + x];
    }

    /** 0..255. */
    double mean() {
        return Arrays.stream(luminance).average().orElse(0);
    }

    /** Standard deviation, 0..127.5. */
    double contrast() {
        double mean = mean();
        return Math.sqrt(Arrays.stream(luminance)
                .mapToDouble(value -> (value - mean) * (value - mean))
                .average()
                .orElse(0));
    }

    /** Variance of the four-neighbour Laplacian: falls with blur, and with noise removal. */
    double sharpness() {
        double sum = 0;
        double squares = 0;
        int count = 0;
        for (int y = 1; y < SIDE - 1; y++) {
            for (int x = 1; x < SIDE - 1; x++) {
                double laplacian = at(x - 1, y) + at(x + 1, y) + at(x, y - 1) + at(x, y + 1) - 4.0 * at(x, y);
                sum += laplacian;
                squares += laplacian * laplacian;
                count++;
            }
        }
        double mean = sum / count;
        return squares / count - mean * mean;
    }

    @Override
    public void close() {
        Arrays.fill(luminance, 0);
    }
}
