// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The sex as the MRZ states it (Doc 9303-4 §4.2.2.2). */
public enum Sex {
    MALE('M'),
    FEMALE('F'),
    /** A filler in the MRZ. */
    UNSPECIFIED('<');

    private final char mrz;

    Sex(char mrz) {
        this.mrz = mrz;
    }

    /** The character in the MRZ: {@code M}, {@code F} or the filler. */
    public char mrz() {
        return mrz;
    }
}
