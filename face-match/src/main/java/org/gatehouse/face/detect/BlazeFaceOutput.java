// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.detect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Reads BlazeFace's raw output: 896 anchors with 16 numbers each (centre, size, six keypoints, in pixels of the 128-pixel
 * input relative to the anchor) and one logit each.
 */
final class BlazeFaceOutput implements DetectorOutput {
    private static final int NUMBERS = 16;
    private static final double SIDE = 128;
    private static final double MIN_SCORE = 0.5;
    /** Boxes that overlap more than this show one face. */
    private static final double SAME_FACE = 0.3;

    /** Whether a network answers as a BlazeFace of 128 pixels does. */
    static boolean fits(List<Integer> lengths, int side) {
        return side == SIDE
                && lengths.size() == 2
                && lengths.contains(AnchorGrid.COUNT)
                && lengths.contains(AnchorGrid.COUNT * NUMBERS);
    }

    @Override
    public List<Detection> decode(List<float[]> outputs) {
        boolean boxesFirst = outputs.get(0).length > outputs.get(1).length;
        return decode(outputs.get(boxesFirst ? 0 : 1), outputs.get(boxesFirst ? 1 : 0));
    }

    /** The faces, most certain first, in pixels of the input square. */
    static List<Detection> decode(float[] regressors, float[] logits) {
        if (logits.length != AnchorGrid.COUNT || regressors.length != AnchorGrid.COUNT * NUMBERS) {
            throw new IllegalArgumentException("The detector's output has an unexpected size");
        }
        List<Detection> candidates = new ArrayList<>();
        for (int anchor = 0; anchor < AnchorGrid.COUNT; anchor++) {
            double score = 1 / (1 + Math.exp(-logits[anchor]));
            if (score >= MIN_SCORE) {
                candidates.add(candidate(regressors, anchor, score));
            }
        }
        candidates.sort(Comparator.comparingDouble(
                (Detection detection) -> -detection.box().score()));
        return merge(candidates);
    }

    private static Detection candidate(float[] regressors, int anchor, double score) {
        Point centre = AnchorGrid.centre(anchor);
        double x = centre.x() * SIDE;
        double y = centre.y() * SIDE;
        int at = anchor * NUMBERS;
        double width = regressors[at + 2];
        double height = regressors[at + 3];
        FaceBox box =
                new FaceBox(x + regressors[at] - width / 2, y + regressors[at + 1] - height / 2, width, height, score);
        return new Detection(
                box,
                new Point(x + regressors[at + 4], y + regressors[at + 5]),
                new Point(x + regressors[at + 6], y + regressors[at + 7]));
    }

    /** Blends each face's overlapping boxes, weighted by score: steadier than taking the best one alone. */
    private static List<Detection> merge(List<Detection> sorted) {
        List<Detection> rest = new ArrayList<>(sorted);
        List<Detection> faces = new ArrayList<>();
        while (!rest.isEmpty()) {
            FaceBox best = rest.get(0).box();
            List<Detection> same = rest.stream()
                    .filter(other -> other.box() == best || other.box().overlap(best) > SAME_FACE)
                    .toList();
            rest.removeAll(same);
            faces.add(blend(same));
        }
        return faces;
    }

    private static Detection blend(List<Detection> same) {
        double[] sums = new double[8];
        double weight = 0;
        for (Detection detection : same) {
            FaceBox box = detection.box();
            double[] values = {
                box.x(),
                box.y(),
                box.width(),
                box.height(),
                detection.leftEye().x(),
                detection.leftEye().y(),
                detection.rightEye().x(),
                detection.rightEye().y()
            };
            for (int i = 0; i < values.length; i++) {
                sums[i] += values[i] * box.score();
            }
            weight += box.score();
        }
        for (int i = 0; i < sums.length; i++) {
            sums[i] /= weight;
        }
        double score = same.get(0).box().score();
        return new Detection(
                new FaceBox(sums[0], sums[1], sums[2], sums[3], score),
                new Point(sums[4], sums[5]),
                new Point(sums[6], sums[7]));
    }
}
