// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

import java.util.EnumMap;
import java.util.Map;

/** Which values of each measure are good enough to compare. Immutable. */
public final class QualityLimits {
    private final Map<QualityMeasure, double[]> ranges = new EnumMap<>(QualityMeasure.class);

    private QualityLimits() {}

    /**
     * For frames of a gate. Wide on purpose: they leave out frames whose score would mean nothing, not frames that are less
     * than perfect, because the next frame comes in a fraction of a second.
     */
    public static QualityLimits forProbes() {
        QualityLimits limits = new QualityLimits();
        limits.ranges.put(QualityMeasure.INTER_EYE_DISTANCE, new double[] {40, Double.MAX_VALUE});
        limits.ranges.put(QualityMeasure.SHARPNESS, new double[] {10, Double.MAX_VALUE});
        limits.ranges.put(QualityMeasure.LUMINANCE_MEAN, new double[] {40, 220});
        limits.ranges.put(QualityMeasure.LUMINANCE_CONTRAST, new double[] {10, Double.MAX_VALUE});
        limits.ranges.put(QualityMeasure.YAW, new double[] {-35, 35});
        limits.ranges.put(QualityMeasure.PITCH, new double[] {-35, 35});
        limits.ranges.put(QualityMeasure.ROLL, new double[] {-35, 35});
        return limits;
    }

    QualityFinding judge(QualityMeasure measure, double value) {
        double[] range = ranges.get(measure);
        return range == null
                ? new QualityFinding(measure, value, -Double.MAX_VALUE, Double.MAX_VALUE)
                : new QualityFinding(measure, value, range[0], range[1]);
    }
}
