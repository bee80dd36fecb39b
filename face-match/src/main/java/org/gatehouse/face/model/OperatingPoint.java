// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.model;

/**
 * Where the comparison stands: the threshold that a calibration gives for a {@link SecurityLevel}. Made by
 * {@link ModelCatalogue#operatingPoint}, which sees to it that the calibration is that of the models.
 *
 * @param level what was asked for, per transaction
 * @param comparison false match rate of one comparison, its threshold, and what stands behind it
 * @param calibration its id
 */
public record OperatingPoint(SecurityLevel level, CalibrationPoint comparison, String calibration) {

    /** For decision records and screens. */
    public String name() {
        return level.name();
    }

    /** A score of at least this is a match; on the scale of the sum of the embedders' weighted similarities. */
    public double threshold() {
        return comparison.threshold();
    }
}
