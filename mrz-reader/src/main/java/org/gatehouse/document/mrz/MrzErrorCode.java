// SPDX-License-Identifier: Apache-2.0
// Copyright the Gatehouse authors
package org.gatehouse.document.mrz;

/** Why lines are not an MRZ. Wrong check digits are no error: they are reported in {@link Mrz#checks()}. */
public enum MrzErrorCode {
    /** Neither two nor three lines. */
    LINE_COUNT,
    /** The lines' lengths are those of no known format. */
    LINE_LENGTH,
    /** A character that is not A to Z, 0 to 9 or the filler. */
    CHARACTER
}
