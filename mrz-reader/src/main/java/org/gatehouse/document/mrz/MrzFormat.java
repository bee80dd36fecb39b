// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

/** The layouts of MRZ that are read here (Doc 9303 parts 4 to 7, and the French identity card of before August 2021). */
public enum MrzFormat {
    /** Card: three lines of thirty characters (Doc 9303-5). */
    TD1(3, 30),
    /** Larger card: two lines of thirty-six characters (Doc 9303-6). */
    TD2(2, 36),
    /** Passport booklet: two lines of forty-four characters (Doc 9303-4). */
    TD3(2, 44),
    /** Visa of format A: two lines of forty-four characters (Doc 9303-7 §4). */
    MRVA(2, 44),
    /** Visa of format B: two lines of thirty-six characters (Doc 9303-7 §5). */
    MRVB(2, 36),
    /** French identity card of before August 2021: two lines of thirty-six characters, no format of Doc 9303. */
    FRA_ID(2, 36);

    private final int lines;
    private final int width;

    MrzFormat(int lines, int width) {
        this.lines = lines;
        this.width = width;
    }

    /** Number of lines. */
    public int lines() {
        return lines;
    }

    /** Characters in each line. */
    public int width() {
        return width;
    }
}
