// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The layouts of a machine readable zone. */
public enum MrzFormat {
    /** Card, three lines of 30 (Doc 9303-5). */
    TD1(3, 30, 30, 26),
    /** Card, two lines of 36 (Doc 9303-6). */
    TD2(2, 36, 31, 7),
    /** Passport booklet, two lines of 44 (Doc 9303-4). */
    TD3(2, 44, 39, 14),
    /** Visa of full size, two lines of 44 (Doc 9303-7). */
    MRV_A(2, 44, 39, 16),
    /** Visa of smaller size, two lines of 36 (Doc 9303-7). */
    MRV_B(2, 36, 31, 8),
    /** The layout of French identity cards before 2021, two lines of 36; no format of ICAO. */
    FRENCH_ID(2, 36, 25, 6);

    private final int lines;
    private final int lineLength;
    private final int nameLength;
    private final int optionalLength;

    MrzFormat(int lines, int lineLength, int nameLength, int optionalLength) {
        this.lines = lines;
        this.lineLength = lineLength;
        this.nameLength = nameLength;
        this.optionalLength = optionalLength;
    }

    /** Number of lines. */
    public int lines() {
        return lines;
    }

    /** Characters a line. */
    public int lineLength() {
        return lineLength;
    }

    /** Characters of the name field; of the French layout, of the surname alone. */
    public int nameLength() {
        return nameLength;
    }

    /** Characters of optional data, before an overflowing document number takes some of them. */
    public int optionalLength() {
        return optionalLength;
    }
}
