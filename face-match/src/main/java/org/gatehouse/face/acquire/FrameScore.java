// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.acquire;

import java.util.List;
import java.util.Map;
import org.gatehouse.face.quality.QualityFinding;
import org.gatehouse.face.quality.QualityMeasure;

/**
 * One number for a frame: the weighted mean of how far each measure is from its worst towards where more of it no longer helps.
 * Pose, illumination and the eyes count most, as BSI TR-03121-3-1, FM QA-FI-PRE, names them. It depends on the frame alone, never
 * on the portrait. Our own; not the unified quality score of ISO/IEC 29794-5, which a network learned.
 */
final class FrameScore {
    /** Nothing left to wish for at {@code best}, worthless at {@code worst}; of the distance from {@code middle}. */
    private record Wish(double middle, double best, double worst, double weight) {
        double granted(double value) {
            double distance = Math.abs(value - middle);
            return Math.max(0, Math.min(1, (distance - worst) / (best - worst)));
        }
    }

    private static final Map<QualityMeasure, Wish> WISHES = Map.ofEntries(
            Map.entry(QualityMeasure.YAW, new Wish(0, 3, 35, 3)),
            Map.entry(QualityMeasure.PITCH, new Wish(0, 5, 35, 2)),
            Map.entry(QualityMeasure.ROLL, new Wish(0, 3, 35, 1)),
            Map.entry(QualityMeasure.ILLUMINATION_UNIFORMITY, new Wish(0, 0.9, 0.35, 2)),
            Map.entry(QualityMeasure.LUMINANCE_MEAN, new Wish(125, 45, 105, 1)),
            Map.entry(QualityMeasure.UNDER_EXPOSURE, new Wish(0, 0, 0.6, 1)),
            Map.entry(QualityMeasure.OVER_EXPOSURE, new Wish(0, 0, 0.25, 1)),
            Map.entry(QualityMeasure.INTER_EYE_DISTANCE, new Wish(0, 90, 40, 2)),
            Map.entry(QualityMeasure.EYES_OPEN, new Wish(0, 0.25, 0.13, 2)),
            Map.entry(QualityMeasure.EYES_VISIBLE, new Wish(0, 0.8, 0.5, 1)),
            Map.entry(QualityMeasure.MOUTH_CLOSED, new Wish(0, 0.06, 0.25, 1)),
            Map.entry(QualityMeasure.SHARPNESS, new Wish(0, 150, 10, 2)),
            Map.entry(QualityMeasure.MOTION, new Wish(0, 0.5, 3, 1)));

    private FrameScore() {}

    /** 0..100, higher is better; 0 without a finding. */
    static double of(List<QualityFinding> findings) {
        double sum = 0;
        double weights = 0;
        for (QualityFinding finding : findings) {
            Wish wish = WISHES.get(finding.measure());
            if (wish != null) {
                sum += wish.weight * wish.granted(finding.value());
                weights += wish.weight;
            }
        }
        return weights == 0 ? 0 : 100 * sum / weights;
    }
}
