// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.gatehouse.face.portrait.Scratch;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WarpTest {

    /** Scales below one half go through the averaging step, whose half pixels are easy to lose. */
    @ParameterizedTest
    @ValueSource(doubles = {1.7, 1, 0.6, 0.45, 0.3, 0.24, 0.13})
    void aPatchLandsWhereTheTransformTakesIt(double scale) {
        try (Scratch scratch = new Scratch()) {
            Mat picture = scratch.keep(new Mat(400, 601, CV_8UC3));
            Scratch.wipe(picture);
            try (UByteIndexer pixels = picture.createIndexer()) {
                for (long y = 180; y <= 220; y++) {
                    for (long x = 280; x <= 320; x++) {
                        pixels.put(y, x, 0, 255);
                    }
                }
            }
            Similarity toSquare = new Similarity(scale, 0, 64 - scale * 300 + 3, 64 - scale * 200 - 5);
            Point found = centreOfMass(Warp.square(picture, toSquare, 128, scratch));
            assertThat(found.distance(new Point(67, 59))).isLessThan(0.05);
        }
    }

    private static Point centreOfMass(Mat square) {
        double mass = 0;
        double x = 0;
        double y = 0;
        try (UByteIndexer pixels = square.createIndexer()) {
            for (long row = 0; row < square.rows(); row++) {
                for (long column = 0; column < square.cols(); column++) {
                    int value = pixels.get(row, column, 0);
                    mass += value;
                    x += value * column;
                    y += value * row;
                }
            }
        }
        return new Point(x / mass, y / mass);
    }
}
