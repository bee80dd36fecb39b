// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.sim.page;

/** The kinds of pages that are generated. */
public enum Profile {
    /** A page reader of 300 dpi: any format, sharp, little noise, turned by one degree at most. */
    CLEAN_300,
    /** The same at 150 dpi. */
    CLEAN_150,
    /**
     * What a person can still read: any format and any side up, turned by up to 15 degrees, photographed, bent, blurred,
     * pale, stamped, dirty, under glare, 150 to 300 dpi.
     */
    HARD,
    /** Pages without an MRZ: covers, stamps, text, tables, cards, boarding passes, the empty glass. */
    BLANK
}
