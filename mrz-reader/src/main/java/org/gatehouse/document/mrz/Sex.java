// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

/** The holder's sex as the MRZ can say it (Doc 9303-3 §3.4). */
public enum Sex {
    FEMALE,
    MALE,
    /** The filler, or an {@code X} or anything else that the MRZ has no meaning for (then with a warning). */
    UNSPECIFIED;

    static Sex of(char printed) {
        return switch (printed) {
            case 'F' -> FEMALE;
            case 'M' -> MALE;
            default -> UNSPECIFIED;
        };
    }
}
