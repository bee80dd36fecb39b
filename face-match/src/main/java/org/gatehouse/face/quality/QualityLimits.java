// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import java.util.EnumMap;
import java.util.Map;

/** Which values of each measure are good enough. Immutable. How they were chosen: {@code docs/face-frames.md}. */
public final class QualityLimits {
    private static final double ANY = Double.MAX_VALUE;

    /** A second face counts when it is wider than this, as a share of the first: people in the queue are smaller. */
    private static final double COMPARABLE_WIDTH = 0.5;

    private final Map<QualityMeasure, double[]> ranges = new EnumMap<>(QualityMeasure.class);

    private QualityLimits() {}

    /**
     * For frames of a gate. Wide on purpose: they leave out frames whose score would mean nothing, not frames that are less
     * than perfect, because the next frame comes in a fraction of a second. How dark a face may be is set by what still
     * compares, not by what looks well: a stricter limit shuts out dark skin against the light, and nobody else.
     */
    public static QualityLimits forProbes() {
        return new QualityLimits()
                .range(QualityMeasure.SINGLE_FACE, 0, COMPARABLE_WIDTH)
                .range(QualityMeasure.INTER_EYE_DISTANCE, 40, ANY)
                .range(QualityMeasure.HEAD_SIZE, 0, 1)
                .range(QualityMeasure.MARGIN_LEFT, -0.1, ANY)
                .range(QualityMeasure.MARGIN_RIGHT, -0.1, ANY)
                .range(QualityMeasure.MARGIN_ABOVE, -0.1, ANY)
                .range(QualityMeasure.MARGIN_BELOW, -0.1, ANY)
                .range(QualityMeasure.YAW, -35, 35)
                .range(QualityMeasure.PITCH, -25, 35)
                .range(QualityMeasure.ROLL, -35, 35)
                .range(QualityMeasure.MOTION, 0, 3)
                .range(QualityMeasure.SHARPNESS, 10, ANY)
                .range(QualityMeasure.LUMINANCE_MEAN, 20, 220)
                .range(QualityMeasure.LUMINANCE_CONTRAST, 6, ANY)
                .range(QualityMeasure.UNDER_EXPOSURE, 0, 0.6)
                .range(QualityMeasure.OVER_EXPOSURE, 0, 0.25)
                .range(QualityMeasure.DYNAMIC_RANGE, 4, ANY)
                .range(QualityMeasure.ILLUMINATION_UNIFORMITY, 0.35, ANY)
                .range(QualityMeasure.NATURAL_COLOUR, 0, 15)
                .range(QualityMeasure.EYES_OPEN, 0.13, ANY)
                .range(QualityMeasure.EYES_VISIBLE, 0.5, ANY)
                .range(QualityMeasure.MOUTH_CLOSED, 0, 0.25);
    }

    /**
     * For the portrait of a document: informative only, nobody is refused for his photograph. The pose of BSI TR-03121-3-1
     * (FM QA-FI-BCL, Table 4.3), widened by what our measure itself may be wrong.
     */
    public static QualityLimits forPortraits() {
        return forProbes()
                .range(QualityMeasure.YAW, -10, 10)
                .range(QualityMeasure.PITCH, -15, 15)
                .range(QualityMeasure.ROLL, -10, 10);
    }

    private QualityLimits range(QualityMeasure measure, double minimum, double maximum) {
        ranges.put(measure, new double[] {minimum, maximum});
        return this;
    }

    /** Holds a value against the limits of its measure. */
    public QualityFinding judge(QualityMeasure measure, double value) {
        double[] range = ranges.get(measure);
        return range == null
                ? new QualityFinding(measure, value, -ANY, ANY)
                : new QualityFinding(measure, value, range[0], range[1]);
    }
}
