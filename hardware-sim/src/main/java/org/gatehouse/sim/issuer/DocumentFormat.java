// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.issuer;

/** The size and MRZ layout of a document. */
public enum DocumentFormat {
    /** Passport booklet, two lines of 44 (Doc 9303-4). */
    TD3(2, 44, "P<"),
    /** Card, three lines of 30 (Doc 9303-5). */
    TD1(3, 30, "I<");

    private final int lines;
    private final int lineLength;
    private final String documentCode;

    DocumentFormat(int lines, int lineLength, String documentCode) {
        this.lines = lines;
        this.lineLength = lineLength;
        this.documentCode = documentCode;
    }

    /** Number of MRZ lines. */
    public int lines() {
        return lines;
    }

    /** Characters a line. */
    public int lineLength() {
        return lineLength;
    }

    /** The two-character document code that the test states print. */
    public String documentCode() {
        return documentCode;
    }
}
