// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.gate.lane;

/** What the presence and counting sensors together say about the space between the doors. */
public enum Occupancy {
    /** Nobody, by both sensors. */
    EMPTY,
    /** Exactly one person, and the counting sensor is sure of it. */
    ONE,
    /** More than one person. */
    SEVERAL,
    /** The sensors disagree, are not sure, or have not spoken: never counts as empty nor as one. */
    UNSURE;

    /**
     * Joins both sensors.
     *
     * @param present what the presence sensor says
     * @param persons what the counting sensor says
     * @param confidence how sure the counting sensor is, 0 to 1
     * @param required how sure it has to be, 0 to 1
     */
    public static Occupancy of(boolean present, int persons, double confidence, double required) {
        if (persons > 1) {
            return SEVERAL;
        }
        if (!(confidence >= required)) {
            return UNSURE;
        }
        if (persons == 1) {
            return present ? ONE : UNSURE;
        }
        return persons == 0 && !present ? EMPTY : UNSURE;
    }
}
