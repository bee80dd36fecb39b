// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.face.quality;

/**
 * One measure of one face.
 *
 * @param measure what was measured; it defines the unit
 * @param value the value found
 * @param minimum lowest acceptable value, inclusive
 * @param maximum highest acceptable value, inclusive
 */
public record QualityFinding(QualityMeasure measure, double value, double minimum, double maximum) {

    /** Whether the value is within its limits; a value that is not a number never is. */
    public boolean acceptable() {
        return value >= minimum && value <= maximum;
    }
}
