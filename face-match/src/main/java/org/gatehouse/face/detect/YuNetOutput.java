// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads YuNet's twelve outputs: for cells of 8, 16 and 32 pixels a class and an object score, a box (shift and logarithm of
 * the size, in cells) and five points (shift in cells): the subject's right eye, left eye, nose and corners of the mouth.
 */
final class YuNetOutput implements DetectorOutput {
    private static final int[] STRIDES = {8, 16, 32};
    private static final int BOX = 4;
    private static final int POINTS = 10;
    /** BlazeFace's box in YuNet's, on 55 photographs: its side, and how much lower its middle lies; see YuNetDetectorTest. */
    private static final double SQUARE = 1.04;

    private static final double LOWER = 0.04;
    private static final double MIN_SCORE = 0.7;
    /** Boxes that overlap more than this show one face. */
    private static final double SAME_FACE = 0.3;
    /** More cells than that are no faces of people before a gate; bounds the comparison of each with each. */
    private static final int MOST_CANDIDATES = 500;
    /** The logarithm of a box of more cells than any square has. */
    private static final float MOST_LOG_SIZE = 8;

    private final List<String> names;
    private final int side;

    /**
     * @param names of the outputs, in the order of {@link #decode}
     * @param side of the square, in pixels
     */
    YuNetOutput(List<String> names, int side) {
        this.names = List.copyOf(names);
        this.side = side;
    }

    /** Whether a network has these outputs. */
    static boolean fits(List<String> names, List<Integer> lengths, int side) {
        boolean fits = names.size() == 4 * STRIDES.length;
        for (int stride : STRIDES) {
            int cells = (side / stride) * (side / stride);
            fits = fits
                    && has(names, lengths, "cls_" + stride, cells)
                    && has(names, lengths, "obj_" + stride, cells)
                    && has(names, lengths, "bbox_" + stride, cells * BOX)
                    && has(names, lengths, "kps_" + stride, cells * POINTS);
        }
        return fits;
    }

    private static boolean has(List<String> names, List<Integer> lengths, String name, int length) {
        int at = names.indexOf(name);
        return at >= 0 && at < lengths.size() && lengths.get(at) == length;
    }

    @Override
    public List<Detection> decode(List<float[]> outputs) {
        List<Detection> candidates = new ArrayList<>();
        for (int stride : STRIDES) {
            float[] classes = output(outputs, "cls_" + stride);
            float[] objects = output(outputs, "obj_" + stride);
            for (int cell = 0; cell < classes.length; cell++) {
                double score = Math.sqrt(share(classes[cell]) * share(objects[cell]));
                if (score >= MIN_SCORE) {
                    candidates.add(candidate(outputs, stride, cell, score));
                }
            }
        }
        return best(candidates);
    }

    private Detection candidate(List<float[]> outputs, int stride, int cell, double score) {
        int columns = side / stride;
        int row = cell / columns;
        int column = cell % columns;
        float[] box = output(outputs, "bbox_" + stride);
        float[] points = output(outputs, "kps_" + stride);
        double x = (column + box[cell * BOX]) * stride;
        double y = (row + box[cell * BOX + 1]) * stride;
        double width = Math.exp(Math.min(box[cell * BOX + 2], MOST_LOG_SIZE)) * stride;
        double height = Math.exp(Math.min(box[cell * BOX + 3], MOST_LOG_SIZE)) * stride;
        Point leftEye = point(points, cell * POINTS, row, column, stride);
        Point rightEye = point(points, cell * POINTS + 2, row, column, stride);
        return new Detection(square(x, y, width, height, score), leftEye, rightEye);
    }

    /**
     * The square from brow to chin, as {@link FaceDetector#detect} promises: YuNet's own box begins at the hairline, and the
     * mesh cut by it would lie a little elsewhere.
     */
    private static FaceBox square(double x, double y, double width, double height, double score) {
        double square = SQUARE * Math.sqrt(width * height);
        return new FaceBox(x - square / 2, y + LOWER * height - square / 2, square, square, score);
    }

    private static Point point(float[] points, int at, int row, int column, int stride) {
        return new Point((points[at] + column) * stride, (points[at + 1] + row) * stride);
    }

    /** The surest of each face's overlapping boxes. */
    private static List<Detection> best(List<Detection> candidates) {
        List<Detection> rest = candidates.stream()
                .sorted(Comparator.comparingDouble(
                        (Detection face) -> -face.box().score()))
                .limit(MOST_CANDIDATES)
                .toList();
        List<Detection> faces = new ArrayList<>();
        for (Detection face : rest) {
            if (faces.stream().noneMatch(other -> other.box().overlap(face.box()) > SAME_FACE)) {
                faces.add(face);
            }
        }
        return faces;
    }

    private float[] output(List<float[]> outputs, String name) {
        return outputs.get(names.indexOf(name));
    }

    private static double share(float value) {
        return Math.max(0, Math.min(1, value));
    }
}
