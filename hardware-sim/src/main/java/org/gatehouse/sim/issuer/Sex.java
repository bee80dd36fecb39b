// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The sex as a document states it: in the MRZ (Doc 9303-4 §4.2.2.2) and in the face record (ISO/IEC 19794-5 §5.5.3). */
public enum Sex {
    MALE('M', 1),
    FEMALE('F', 2),
    /** A filler in the MRZ. */
    UNSPECIFIED('<', 0);

    private final char mrz;
    private final int faceRecordValue;

    Sex(char mrz, int faceRecordValue) {
        this.mrz = mrz;
        this.faceRecordValue = faceRecordValue;
    }

    /** The character in the MRZ: {@code M}, {@code F} or the filler. */
    public char mrz() {
        return mrz;
    }

    int faceRecordValue() {
        return faceRecordValue;
    }
}
