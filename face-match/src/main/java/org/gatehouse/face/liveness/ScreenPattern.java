// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.liveness;

import static org.bytedeco.opencv.global.opencv_core.CV_32F;
import static org.bytedeco.opencv.global.opencv_core.DFT_COMPLEX_OUTPUT;
import static org.bytedeco.opencv.global.opencv_core.dft;
import static org.bytedeco.opencv.global.opencv_core.mulSpectrums;
import static org.bytedeco.opencv.global.opencv_core.multiply;
import static org.bytedeco.opencv.global.opencv_imgproc.COLOR_BGR2GRAY;
import static org.bytedeco.opencv.global.opencv_imgproc.createHanningWindow;
import static org.bytedeco.opencv.global.opencv_imgproc.cvtColor;

import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bytedeco.opencv.opencv_core.Mat;
import org.bytedeco.opencv.opencv_core.Size;
import org.gatehouse.face.portrait.Scratch;

/**
 * The grid of a display or the screen of a print, and the moiré that either makes with the sensor: a sharp peak in the
 * spectrum of the middle of the face, where skin has none.
 */
final class ScreenPattern implements PassiveCue {
    /** A peak of so many times the median of its frequency, in {@value #FRAMES} frames of the last {@value #OF}. */
    static final double LIMIT = 14;

    private static final int SIDE = 128;
    private static final int FRAMES = 4;
    private static final int OF = 10;
    /** Cycles a pixel: below it lie the features of the face. */
    private static final double LOWEST = 0.09;

    private static final int RINGS = 20;

    private final double[] last = new double[OF];
    private long seen;
    private boolean small;

    @Override
    public void see(FaceView view) {
        small = view.box.width() < SIDE;
        Optional<Mat> square = FaceCrop.middle(view, SIDE);
        square.ifPresent(pixels -> {
            last[(int) (seen++ % OF)] = peak(pixels);
            pixels.close();
        });
    }

    private static double peak(Mat bgr) {
        try (Scratch scratch = new Scratch();
                Size size = new Size(SIDE, SIDE)) {
            Mat grey = scratch.mat();
            cvtColor(bgr, grey, COLOR_BGR2GRAY);
            Mat real = scratch.mat();
            grey.convertTo(real, CV_32F);
            Mat window = scratch.mat();
            createHanningWindow(window, size, CV_32F);
            Mat windowed = scratch.mat();
            multiply(real, window, windowed);
            Mat spectrum = scratch.mat();
            dft(windowed, spectrum, DFT_COMPLEX_OUTPUT, 0);
            Mat power = scratch.mat();
            mulSpectrums(spectrum, spectrum, power, 0, true);
            float[] values = new float[2 * SIDE * SIDE];
            FloatBuffer buffer = power.createBuffer();
            buffer.get(values);
            return Math.sqrt(highest(values));
        }
    }

    /** The largest ratio of power to the median power of all frequencies as high. */
    private static double highest(float[] power) {
        double[][] rings = new double[RINGS][SIDE * SIDE / 2];
        int[] counts = new int[RINGS];
        double[] peaks = new double[RINGS];
        for (int row = 0; row < SIDE; row++) {
            for (int column = 0; column <= SIDE / 2; column++) {
                double fy = row <= SIDE / 2 ? row : row - SIDE;
                double radius = Math.hypot(column, fy) / SIDE;
                if (radius >= LOWEST && radius < 0.5 && !compression(column, fy)) {
                    int ring = (int) ((radius - LOWEST) / (0.5 - LOWEST) * RINGS);
                    double here = power[2 * (row * SIDE + column)];
                    rings[ring][counts[ring]++] = here;
                    if (here > peaks[ring] && here > nearer(power, column, fy)) {
                        peaks[ring] = here;
                    }
                }
            }
        }
        double highest = 0;
        for (int ring = 0; ring < RINGS; ring++) {
            double[] sorted = Arrays.copyOf(rings[ring], counts[ring]);
            Arrays.sort(sorted);
            double median = Math.max(sorted[sorted.length / 2], 1e-3);
            highest = Math.max(highest, peaks[ring] / median);
        }
        Arrays.fill(power, 0);
        return highest;
    }

    /**
     * The highest power in the same direction at 0.55 to 0.88 of the frequency. Edges, those of an open mouth for one, fall on their way
     * outwards, in lobes; a grid has little there.
     */
    private static double nearer(float[] power, double column, double row) {
        double highest = 0;
        for (double share = 0.55; share <= 0.88; share += 0.03) {
            int atColumn = (int) Math.rint(share * column);
            int atRow = (int) Math.rint(share * row);
            for (int y = atRow - 1; y <= atRow + 1; y++) {
                for (int x = Math.max(0, atColumn - 1); x <= atColumn + 1; x++) {
                    highest = Math.max(highest, power[2 * (Math.floorMod(y, SIDE) * SIDE + x)]);
                }
            }
        }
        return highest;
    }

    /** JPEG's blocks of 8 pixels make peaks of their own at multiples of an eighth, along and across. */
    private static boolean compression(double column, double row) {
        double eighth = SIDE / 8.0;
        return Math.abs(column - eighth * Math.rint(column / eighth)) <= 2
                && Math.abs(row - eighth * Math.rint(row / eighth)) <= 2;
    }

    /** Whether enough frames were large enough to be looked at since the face is followed: without them the cue says nothing. */
    boolean looked() {
        return seen >= FRAMES;
    }

    /** Whether the face last seen was too small to be looked at. */
    boolean tooSmall() {
        return small;
    }

    @Override
    public CueFinding finding() {
        double[] sorted = last.clone();
        Arrays.sort(sorted);
        double value = sorted[OF - FRAMES];
        return new CueFinding(
                Cue.SCREEN_PATTERN, value, LIMIT, value >= LIMIT ? CueOpinion.ATTACK : CueOpinion.NEUTRAL);
    }

    @Override
    public void restart() {
        Arrays.fill(last, 0);
        seen = 0;
        small = false;
    }
}
