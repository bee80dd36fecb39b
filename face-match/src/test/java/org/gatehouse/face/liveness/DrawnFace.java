// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.bytedeco.opencv.global.opencv_core.CV_8UC3;

import java.util.Map;
import java.util.function.Consumer;
import org.bytedeco.javacpp.indexer.UByteIndexer;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Scalar;
import org.gatehouse.face.detect.FaceBox;
import org.gatehouse.face.detect.TestLandmarks;
import org.gatehouse.face.portrait.Picture;

/**
 * A frame with a mesh wherever a test wants it.
 *
 * @param x middle between the eyes, pixels; they lie 90 apart in row 300
 * @param boxWidth width of the detector's box, pixels
 * @param opening of the lids, pixels; the eyes are 30 wide
 * @param mouth gap between the lips, pixels
 * @param blue 0..255, of the whole frame
 * @param green the same
 * @param red the same
 * @param bar where a dark bar lies in the face, pixels to the right of its middle
 */
record DrawnFace(double x, double boxWidth, double opening, double mouth, int blue, int green, int red, int bar) {
    static final DrawnFace USUAL = new DrawnFace(240, 180, 10, 4, 110, 140, 190, 0);

    DrawnFace at(double newX) {
        return new DrawnFace(newX, boxWidth, opening, mouth, blue, green, red, bar);
    }

    DrawnFace wide(double newWidth) {
        return new DrawnFace(x, newWidth, opening, mouth, blue, green, red, bar);
    }

    DrawnFace open(double newOpening) {
        return new DrawnFace(x, boxWidth, newOpening, mouth, blue, green, red, bar);
    }

    DrawnFace agape(double gap) {
        return new DrawnFace(x, boxWidth, opening, gap, blue, green, red, bar);
    }

    DrawnFace coloured(int newBlue, int newGreen, int newRed) {
        return new DrawnFace(x, boxWidth, opening, mouth, newBlue, newGreen, newRed, bar);
    }

    DrawnFace barred(int newBar) {
        return new DrawnFace(x, boxWidth, opening, mouth, blue, green, red, newBar);
    }

    /** Shows it at a time in milliseconds. */
    void show(long millis, Consumer<FaceView> looker) {
        try (Scalar colour = new Scalar(blue, green, red, 0);
                Mat mat = new Mat(640, 480, CV_8UC3, colour)) {
            drawBar(mat);
            double left = x - 45;
            double right = x + 45;
            Map<Integer, double[]> points = Map.ofEntries(
                    point(33, left - 15, 300),
                    point(133, left + 15, 300),
                    point(159, left, 300 - opening / 2),
                    point(145, left, 300 + opening / 2),
                    point(362, right - 15, 300),
                    point(263, right + 15, 300),
                    point(386, right, 300 - opening / 2),
                    point(374, right, 300 + opening / 2),
                    point(10, x, 220),
                    point(152, x, 420),
                    point(13, x, 380 - mouth / 2),
                    point(14, x, 380 + mouth / 2),
                    point(61, x - 30, 380),
                    point(291, x + 30, 380));
            try (Picture picture = Picture.copyOf(mat);
                    FaceView view = new FaceView(new PresentationFrame(
                            picture,
                            TestLandmarks.of(x, 340, points),
                            new FaceBox(x - boxWidth / 2, 220, boxWidth, 200, 0.9),
                            millis * 1_000_000))) {
                looker.accept(view);
            }
        }
    }

    private void drawBar(Mat mat) {
        UByteIndexer pixels = mat.createIndexer();
        for (int row = 290; row < 390; row++) {
            for (int column = (int) x + bar - 12; column < x + bar + 12; column++) {
                for (int channel = 0; channel < 3; channel++) {
                    pixels.put(row, column, channel, pixels.get(row, column, channel) / 3);
                }
            }
        }
        pixels.release();
    }

    private static Map.Entry<Integer, double[]> point(int number, double x, double y) {
        return Map.entry(number, new double[] {x, y, 0});
    }
}
