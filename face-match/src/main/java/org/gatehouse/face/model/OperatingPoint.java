// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * A named operating point of the fused comparison: the threshold and the false match rate (ISO/IEC 19795-1) it stands for.
 *
 * @param name for decision records and screens
 * @param falseMatchRate per comparison, as a fraction (0.001 is 0.1 %), where it was calibrated
 * @param threshold a score of at least this is a match; the fused score is a cosine plus 0.3 cosines, -1.3..1.3
 * @param calibration where the threshold comes from
 */
public record OperatingPoint(String name, double falseMatchRate, double threshold, String calibration) {

    /**
     * FMR 0.1 % per comparison. The threshold comes from 557 photographs of public benchmark people (120,372 impostor and
     * 2,193 genuine pairs), on which 0.27 % of the genuine pairs missed at FMR 0.1 %. Repeated
     * with this code on 55 photographs of five people (1,210 and 275 pairs), which may well be among the 557, it makes no error:
     * highest impostor 1.065, lowest genuine 1.146. Few kinds of cameras,
     * no split by age, sex or origin, no chip portraits against live frames, and the weight of the fusion was chosen on the
     * same 557: it names a starting point, and an operator calibrates on his own gate. Rendered faces never calibrate it.
     */
    public static final OperatingPoint FMR_1_IN_1000 = new OperatingPoint("FMR 0.1 %", 0.001, 1.107, "photographs-557");

    /** Refuses what cannot be an operating point: with a threshold below 0.5 nearly everybody matches. */
    public OperatingPoint {
        if (name.isBlank() || calibration.isBlank()) {
            throw new IllegalArgumentException("An operating point needs a name and a calibration");
        }
        if (!(falseMatchRate > 0 && falseMatchRate <= 0.01)) {
            throw new IllegalArgumentException(
                    "The false match rate of an operating point is above 0 and at most 0.01");
        }
        if (!(threshold >= 0.5 && threshold <= 1.3)) {
            throw new IllegalArgumentException("The threshold of an operating point is between 0.5 and 1.3");
        }
    }
}
