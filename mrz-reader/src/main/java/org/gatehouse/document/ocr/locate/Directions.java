// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.ocr.locate;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.bytedeco.opencv.opencv_core.Mat;

/**
 * In which directions the strokes of a page stand in lines: seen along a line of text, lines and gaps take turns sharply;
 * seen across, they blur.
 */
final class Directions {
    private static final int SIDE = 360;
    private static final int STEP_DEGREES = 4;
    private static final int WIDEST_STROKE = 7;

    private Directions() {}

    /** All directions of a half turn, radians, the sharpest first. */
    static List<Double> sharpestFirst(Pyramid page) {
        double pagePixels = page.longSide() / (double) SIDE;
        int columns = Math.max(1, (int) (page.width() / pagePixels));
        int rows = Math.max(1, (int) (page.height() / pagePixels));
        byte[] ink = new byte[columns * rows];
        try (Scratch scratch = new Scratch()) {
            Mat grey = page.draw(Frame.at(0, 0, 0, pagePixels), columns, rows, scratch);
            Mat strokes =
                    Ink.strokes(Ink.depth(grey, WIDEST_STROKE, scratch), WIDEST_STROKE, 0.5, Ink.FAINTEST, scratch);
            ByteBuffer buffer = strokes.createBuffer();
            buffer.get(ink);
            return sharpestFirst(ink, columns);
        } finally {
            Arrays.fill(ink, (byte) 0);
        }
    }

    private static List<Double> sharpestFirst(byte[] ink, int columns) {
        double[] sharpness = new double[180 / STEP_DEGREES];
        List<Double> directions = new ArrayList<>();
        for (int i = 0; i < sharpness.length; i++) {
            sharpness[i] = sharpness(ink, columns, Math.toRadians(i * STEP_DEGREES));
            directions.add((double) i);
        }
        directions.sort((one, other) -> Double.compare(sharpness[other.intValue()], sharpness[one.intValue()]));
        directions.replaceAll(i -> Math.toRadians(i * STEP_DEGREES));
        return directions;
    }

    private static double sharpness(byte[] ink, int columns, double radians) {
        float cos = (float) Math.cos(radians);
        float sin = (float) Math.sin(radians);
        int[] profile = new int[4 * SIDE];
        for (int i = 0; i < ink.length; i++) {
            if (ink[i] != 0) {
                profile[2 * SIDE + Math.round(i / columns * cos - i % columns * sin)]++;
            }
        }
        double sum = 0;
        for (int i = 1; i < profile.length; i++) {
            double step = profile[i] - profile[i - 1];
            sum += step * step;
        }
        return sum;
    }
}
